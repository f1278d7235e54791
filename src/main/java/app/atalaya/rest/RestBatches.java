package app.atalaya.rest;

import app.atalaya.feed.FeedKind;
import app.atalaya.feed.FeedRecord;
import app.atalaya.feed.IntakeResult;
import app.atalaya.feed.IntakeResult.Item;
import app.atalaya.feed.IntakeResult.Outcome;
import app.atalaya.feed.RecordIntake;
import app.atalaya.feed.SignalIntake;
import app.atalaya.feed.SignalRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Hands the batches of the REST interface to the intake that files use as well, and tells what became of each record. */
@Component
class RestBatches {

    private static final String USUAL_SOURCE = "rest";

    private final RecordIntake records;
    private final SignalIntake signals;
    private final RestProblems problems;

    RestBatches(RecordIntake records, SignalIntake signals, RestProblems problems) {
        this.records = records;
        this.signals = signals;
        this.problems = problems;
    }

    RestResult take(FeedKind kind, RestBody body, Locale language) {
        RestRecords reader = new RestRecords(kind.fields());
        Answer answer = new Answer(language);
        List<FeedRecord> good = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<JsonNode> nodes = body.records();
        for (int i = 0; i < nodes.size(); i++) {
            RestRecords.Parsed parsed = reader.parse(nodes.get(i), i);
            if (parsed.record() == null) {
                answer.reject(i, parsed.externalId(), parsed.faults());
            } else {
                good.add(parsed.record());
                places.add(i);
            }
        }
        IntakeResult result = switch (kind) {
            case ACCOUNT -> records.accounts(good);
            case CONTRACT -> records.contracts(good);
            case CONTACT -> records.contacts(good);
        };
        return answer.with(result, places, nodes.size());
    }

    RestResult signals(RestBody body, Locale language) {
        String source = body.source();
        Answer answer = new Answer(language);
        List<SignalRecord> good = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<JsonNode> nodes = body.records();
        for (int i = 0; i < nodes.size(); i++) {
            RestSignals.Parsed parsed = RestSignals.parse(nodes.get(i), i);
            if (parsed.record() == null) {
                answer.reject(i, parsed.externalId(), parsed.faults());
            } else {
                good.add(parsed.record());
                places.add(i);
            }
        }
        return answer.with(signals.signals(source == null ? USUAL_SOURCE : source, good), places, nodes.size());
    }

    /** Collects what is wrong, by the place in the batch. */
    private final class Answer {

        private final Locale language;
        private final List<RestResult.Problem> found = new ArrayList<>();
        private int rejected;

        Answer(Locale language) {
            this.language = language;
        }

        void reject(int index, String externalId, List<RestProblem.Fault> faults) {
            rejected++;
            for (RestProblem.Fault fault : faults) {
                found.add(new RestResult.Problem(
                        index,
                        externalId,
                        fault.pointer(),
                        fault.messageKey(),
                        problems.text(language, fault.messageKey(), fault.arguments())));
            }
        }

        RestResult with(IntakeResult result, List<Integer> places, int received) {
            for (int i = 0; i < result.items().size(); i++) {
                Item item = result.items().get(i);
                int index = places.get(i);
                if (item.outcome() == Outcome.REJECTED) {
                    reject(
                            index,
                            item.id(),
                            item.problems().stream()
                                    .map(problem -> fault(index, problem))
                                    .toList());
                }
            }
            found.sort(Comparator.comparingInt(RestResult.Problem::index));
            return new RestResult(
                    received,
                    result.count(Outcome.CREATED),
                    result.count(Outcome.CHANGED),
                    result.count(Outcome.UNCHANGED),
                    rejected,
                    found);
        }

        private static RestProblem.Fault fault(int index, IntakeResult.Problem problem) {
            String field = problem.field();
            return RestRecords.fault(
                    field.isEmpty() ? List.of() : List.of(field),
                    index,
                    problem.messageKey(),
                    problem.arguments().toArray(String[]::new));
        }
    }
}
