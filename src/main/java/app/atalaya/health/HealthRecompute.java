package app.atalaya.health;

import app.atalaya.account.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Service;

/** Computes scores: after signals changed, every night, and for past days. */
@Service
public class HealthRecompute {

    /** Brings every account whose signals changed up to date, with its history; returns how many there were. */
    public int dirty() {
        throw new UnsupportedOperationException();
    }

    /** Computes every account as of the end of the day (UTC). */
    public void all(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** Computes the history of these accounts anew, from that day until today. */
    public void backfill(Collection<AccountId> accounts, LocalDate from) {
        throw new UnsupportedOperationException();
    }
}
