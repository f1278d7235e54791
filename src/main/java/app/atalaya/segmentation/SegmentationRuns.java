package app.atalaya.segmentation;

import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lets an administrator have all accounts scored and held against the rules, as of a day; otherwise that happens by itself. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class SegmentationRuns {

    private final SegmentationRun run;

    SegmentationRuns(SegmentationRun run) {
        this.run = run;
    }

    /**
     * Works in transactions of its own.
     *
     * @param day counts as today; call it for earlier days first where a condition must have held for some days
     * @return how many accounts were looked at
     */
    public int run(LocalDate day) {
        return run.all(day);
    }
}
