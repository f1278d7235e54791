package app.atalaya.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in which things break: the application over a database of its own, with a clock that is put forward ({@link TestClock}), a line
 * that is cut ({@link Line}), and work that dies ({@link Faults}). All such tests share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest
@ActiveProfiles(resolver = TestDatabase.Profiles.class)
@ContextConfiguration(initializers = {TestDatabase.class, Line.Initializer.class, TestMail.class})
@Import({TestSupport.class, FaultSupport.class})
public @interface FaultTest {}
