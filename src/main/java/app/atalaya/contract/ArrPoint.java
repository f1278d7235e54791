package app.atalaya.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Annual recurring revenue from that day on, in the reporting currency. */
public record ArrPoint(LocalDate on, BigDecimal amount) implements Serializable {}
