package app.atalaya.worth;

import java.io.Serializable;
import java.time.LocalDate;

/** The stored score of an account's worth with its evidence. */
public record Worth(WorthScore score, LocalDate computedOn, int modelVersion) implements Serializable {}
