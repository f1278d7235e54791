package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.ui.PanelAddress;
import app.atalaya.health.HealthScores;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trend of one account, with the range that the URL names. */
final class AccountTrend {

    private static final String RANGE = "range";
    private static final String REPLAY = "replay";

    private AccountTrend() {}

    /** @param replays what the course can be held against; null: nothing */
    static TrendCard card(
            AccountId account,
            HealthScores scores,
            PanelAddress address,
            HealthReading reading,
            @Nullable Replays replays) {
        UI ui = UI.getCurrent();
        TrendCard[] card = new TrendCard[1];
        Runnable fill = () -> fill(card[0], account, scores, address, reading, replays);
        card[0] = new TrendCard(
                ui.getTranslation("health.trend.title"),
                ui.getTranslation("health.range.label"),
                TrendRange.of(address.get(RANGE)),
                chosen -> {
                    address.set(RANGE, chosen.code());
                    fill.run();
                });
        if (replays != null) {
            offer(card[0], replays, address, fill);
        }
        fill.run();
        return card[0];
    }

    private static void offer(TrendCard card, Replays replays, PanelAddress address, Runnable fill) {
        List<Replays.Option> options = replays.options();
        card.offer(options, chosen(options, address.get(REPLAY)), code -> {
            address.set(REPLAY, code);
            fill.run();
        });
    }

    private static Replays.@Nullable Option chosen(List<Replays.Option> options, String code) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static void fill(
            TrendCard card,
            AccountId account,
            HealthScores scores,
            PanelAddress address,
            HealthReading reading,
            @Nullable Replays replays) {
        LocalDate from = TrendRange.of(address.get(RANGE)).from(reading.today());
        reading.now()
                .ifPresent(now -> card.show(
                        scores.trend(List.of(account), from).getOrDefault(account, List.of()),
                        now.bands(),
                        reading.today(),
                        replays == null ? null : replayed(account, replays, address.get(REPLAY), from)));
    }

    private static @Nullable ReplayedLine replayed(AccountId account, Replays replays, String code, LocalDate from) {
        return replays.option(code)
                .map(option -> new ReplayedLine(option.label(), replays.course(account, option, from)))
                .orElse(null);
    }
}
