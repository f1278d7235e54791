package app.atalaya.backtest;

import app.atalaya.account.AccountId;
import app.atalaya.health.Band;
import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthReplay;
import app.atalaya.health.ReplayedDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Scores as health itself gives them for past days. */
@Component
class ReplayedScores implements PastScores {

    private final HealthReplay replay;

    ReplayedScores(HealthReplay replay) {
        this.replay = replay;
    }

    @Override
    public void read(HealthModel model, List<LocalDate> days, List<Long> accounts, Reader reader, IntConsumer done) {
        Set<Long> known = new HashSet<>();
        replay.accounts(model, accounts.stream().map(AccountId::new).toList(), days, range -> {
            range.forEach((account, course) -> {
                known.add(account.value());
                course.forEach(day -> take(account.value(), day, reader));
            });
            done.accept(known.size());
        });
        // Of whom nothing is known there is a sample too: one without a score.
        double[] nothing = new double[model.measures().size()];
        Arrays.fill(nothing, Double.NaN);
        for (long account : accounts) {
            if (!known.contains(account)) {
                days.forEach(day -> reader.take(account, day, Double.NaN, Band.UNKNOWN, nothing));
            }
        }
    }

    private static void take(long account, ReplayedDay day, Reader reader) {
        Double score = day.score();
        reader.take(account, day.day(), score == null ? Double.NaN : score, day.band(), day.points());
    }
}
