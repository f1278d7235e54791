package app.atalaya.segmentation;

import app.atalaya.worth.AccountScoring;
import app.atalaya.worth.Criterion;
import app.atalaya.worth.Fact;
import app.atalaya.worth.WorthScore;
import java.util.Map;

/** An account with what is known for each criterion. */
record AccountFacts(Situation situation, Map<Criterion.Kind, Fact> facts) {

    long id() {
        return situation.account();
    }

    WorthScore score(SegmentationModel model) {
        return AccountScoring.score(model.criteria(), facts);
    }

    /** As the rules of that model see it, with the score that its criteria give. */
    Situation situation(SegmentationModel model) {
        return situation.scored(score(model).score());
    }
}
