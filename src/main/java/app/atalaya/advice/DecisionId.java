package app.atalaya.advice;

import java.io.Serializable;

/** Names what somebody decided about a suggestion. */
public record DecisionId(long value) implements Serializable {}
