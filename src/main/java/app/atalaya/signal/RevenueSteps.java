package app.atalaya.signal;

import app.atalaya.account.AccountId;
import app.atalaya.contract.ContractsChanged;
import app.atalaya.contract.Revenue;
import app.atalaya.contract.RevenueStep;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what contracts earn as signals, so that whoever scores an account reads signals alone. Steps to come count from their day on. */
@Component
class RevenueSteps {

    private static final String SOURCE = "contracts";
    private static final int MAX_ID = 120;

    private final Revenue revenue;
    private final SignalRecorder recorder;

    RevenueSteps(Revenue revenue, SignalRecorder recorder) {
        this.revenue = revenue;
        this.recorder = recorder;
    }

    @EventListener
    void follow(ContractsChanged event) {
        List<Signal> signals = new ArrayList<>();
        for (Map.Entry<AccountId, List<RevenueStep>> account :
                revenue.steps(event.accounts()).entrySet()) {
            account.getValue().forEach(step -> signals.add(signal(account.getKey(), step)));
        }
        recorder.replace(SOURCE, SignalKind.REVENUE, event.accounts(), signals);
    }

    private static Signal signal(AccountId account, RevenueStep step) {
        return new Signal(
                account,
                SignalKind.REVENUE,
                step.on().atStartOfDay(ZoneOffset.UTC).toInstant(),
                step.change(),
                null,
                SOURCE,
                name(step),
                step.contract());
    }

    private static String name(RevenueStep step) {
        String name = (step.change() < 0 ? "-" : "+") + step.contract();
        return name.length() <= MAX_ID
                ? name
                : UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
