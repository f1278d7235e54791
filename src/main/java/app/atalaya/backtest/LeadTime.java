package app.atalaya.backtest;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long before their loss accounts were under an alarm that then stayed. An alarm stays if each later sample up to the loss raises it
 * too; a sample without a score breaks it.
 *
 * @param events losses that samples were drawn right up to
 * @param warned those of them with an alarm that stayed
 * @param medianDays from the first such alarm to the loss, as exact as sample days are close; null where nobody was warned
 */
public record LeadTime(int events, int warned, @Nullable Double medianDays) implements Serializable {

    static LeadTime of(List<Sample> samples, Alarm alarm, LocalDate nextDay) {
        Map<Long, List<Sample>> byAccount = samples.stream()
                .filter(sample -> sample.course().event() != null)
                .collect(Collectors.groupingBy(Sample::account));
        int events = 0;
        List<Long> leads = new ArrayList<>();
        for (List<Sample> own : byAccount.values()) {
            LocalDate event = own.getFirst().course().event();
            if (event != null && !event.isAfter(nextDay)) {
                events++;
                LocalDate first = firstOfTheLastAlarm(own, alarm);
                if (first != null) {
                    leads.add(ChronoUnit.DAYS.between(first, event));
                }
            }
        }
        return new LeadTime(events, leads.size(), median(leads));
    }

    private static @Nullable LocalDate firstOfTheLastAlarm(List<Sample> samples, Alarm alarm) {
        List<Sample> latestFirst = samples.stream()
                .sorted(Comparator.comparing(Sample::day).reversed())
                .toList();
        LocalDate first = null;
        for (Sample sample : latestFirst) {
            if (!alarm.isRaisedBy(sample.band())) {
                break;
            }
            first = sample.day();
        }
        return first;
    }

    private static @Nullable Double median(List<Long> leads) {
        double[] sorted = leads.stream().mapToDouble(Long::doubleValue).sorted().toArray();
        return sorted.length == 0 ? null : Double.valueOf(ClusterBootstrap.quantile(sorted, 0.5));
    }
}
