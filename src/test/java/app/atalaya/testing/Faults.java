package app.atalaya.testing;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Ends work at a chosen step, as a killed process ends: nothing that has not been committed by then stays, nothing after it happens, and
 * no handler of exceptions has a say. A step is a statement that is sent, or a commit.
 */
public final class Faults implements BeanPostProcessor {

    /** Where it ends. */
    public enum Moment {
        /** Before a statement or a commit; so after the statement before it. */
        BEFORE_STEP,
        /** The database has committed, and whoever waits for that has not heard of it. */
        AFTER_COMMIT
    }

    private static final String APPLICATION = "app.atalaya";

    private final Line line;
    private final ThreadLocal<@Nullable Course> courses = new ThreadLocal<>();
    private volatile @Nullable Thread alone;
    private volatile @Nullable Trap trap;

    Faults(Line line) {
        this.line = line;
        Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (usual != null && !(failure instanceof Killed)) {
                usual.uncaughtException(thread, failure);
            }
        });
    }

    /** Does the work while no other thread gets a connection: whatever it wakes in the background dies at once. */
    public void alone(Runnable work) {
        alone = Thread.currentThread();
        LoggingSystem logs = LoggingSystem.get(Faults.class.getClassLoader());
        logs.setLogLevel(APPLICATION, LogLevel.OFF); // of those who die
        try {
            work.run();
        } finally {
            alone = null;
            logs.setLogLevel(APPLICATION, null);
        }
    }

    /** Does the work and says how many steps it took on this thread. */
    public int steps(Runnable work) {
        Course course = new Course(0, Moment.BEFORE_STEP);
        during(course, work);
        return course.seen;
    }

    /** Does the work until that moment of it comes for the nth time; answers whether it came to that. */
    public boolean dies(int nth, Moment moment, Runnable work) {
        Course course = new Course(nth, moment);
        try {
            during(course, work);
            return false;
        } catch (Throwable failure) {
            if (!course.dead) {
                throw failure;
            }
            return true;
        }
    }

    private void during(Course course, Runnable work) {
        courses.set(course);
        try {
            work.run();
        } finally {
            courses.remove();
        }
    }

    /** Does something once, when a thread of that name comes to that step of what it does from now on. */
    public void at(String threadName, int step, Runnable action) {
        trap = new Trap(threadName, step, action);
    }

    /** Puts itself between the application and its data source. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource database
                ? new Guarded(ProxyDataSourceBuilder.create(database)
                        .methodListener(new Steps())
                        .build())
                : bean;
    }

    private static boolean isStep(MethodExecutionContext context) {
        Method method = context.getMethod();
        return context.getTarget() instanceof Statement && method.getName().startsWith("execute") || isCommit(context);
    }

    private static boolean isCommit(MethodExecutionContext context) {
        return context.getTarget() instanceof Connection
                && context.getMethod().getName().equals("commit");
    }

    private void requireLine() {
        if (line.isSilent()) {
            Faults.<RuntimeException>throwAny(new SQLTransientConnectionException("The line is cut", "08S01"));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwAny(Throwable any) throws T {
        throw (T) any;
    }

    private final class Guarded extends DelegatingDataSource {

        Guarded(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Thread only = alone;
            if (only != null && only != Thread.currentThread()) {
                throw new Killed();
            }
            requireLine();
            return super.getConnection();
        }
    }

    private final class Steps implements MethodExecutionListener {

        @Override
        public void beforeMethod(MethodExecutionContext context) {
            if (!isStep(context)) {
                return;
            }
            Trap set = trap;
            if (set != null && set.isDue()) {
                trap = null;
                set.action.run();
            }
            requireLine();
            Course course = courses.get();
            if (course != null) {
                course.before();
            }
        }

        @Override
        public void afterMethod(MethodExecutionContext context) {
            Course course = courses.get();
            if (course != null && isStep(context)) {
                course.after(isCommit(context));
            }
        }
    }

    /** What a thread does, step by step, until it dies. */
    private static final class Course {

        private final int nth;
        private final Moment moment;
        private int seen;
        private boolean dead;

        Course(int nth, Moment moment) {
            this.nth = nth;
            this.moment = moment;
        }

        void before() {
            requireAlive(dead);
            come(Moment.BEFORE_STEP);
        }

        void after(boolean commit) {
            if (commit && !dead) {
                come(Moment.AFTER_COMMIT);
            }
        }

        private void come(Moment at) {
            if (at == moment) {
                seen++;
                requireAlive(seen == nth);
            }
        }

        private void requireAlive(boolean dies) {
            if (dies) {
                dead = true;
                throw new Killed();
            }
        }
    }

    private static final class Trap {

        private final String threadName;
        private final int step;
        private final Runnable action;
        private int seen;

        Trap(String threadName, int step, Runnable action) {
            this.threadName = threadName;
            this.step = step;
            this.action = action;
        }

        synchronized boolean isDue() {
            return Thread.currentThread().getName().equals(threadName) && ++seen == step;
        }
    }

    /** An error, so that nobody who is prepared for exceptions goes on. */
    private static final class Killed extends Error {

        Killed() {
            super("killed", null, false, false);
        }
    }
}
