package app.atalaya.health;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What moved an account's score between the ends of two days, down to the records.
 *
 * @param from the earlier day that was asked for
 * @param to the later one
 * @param begins the first day of the account's history; null where it has none
 * @param comparison null where the history begins after {@code to}
 * @param news by key of the measure; measures whose points and freshness rested are absent
 */
public record ScoreChange(
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate begins,
        @Nullable Comparison comparison,
        Map<String, ChangeNews> news)
        implements Serializable {

    public ScoreChange {
        news = Map.copyOf(news);
    }

    public ChangeNews news(ChangeStep step) {
        return news.getOrDefault(step.key(), ChangeNews.NONE);
    }
}
