package app.atalaya.webhook;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** The time of the world, also where the business day is fixed: pauses, claims and signatures are between machines. */
@Component
class RealTime {

    Instant now() {
        return Instant.now();
    }
}
