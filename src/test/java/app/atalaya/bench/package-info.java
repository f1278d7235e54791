/**
 * The figures of {@code docs/performance.md}, measured: {@code ./mvnw -Pbench verify}, one of them with {@code -Dbench=NAME}.
 * Start at {@link app.atalaya.bench.BenchmarkTests}.
 */
@NullMarked
package app.atalaya.bench;

import org.jspecify.annotations.NullMarked;
