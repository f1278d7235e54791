package app.atalaya.testing;

import java.lang.reflect.Method;
import java.util.List;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.ReflectionUtils;

/** What the schedules of the workers do, which do not run by themselves in tests: each half minute they take up what was left over. */
public final class Schedules {

    private static final List<String> WORKERS = List.of(
            "app.atalaya.health.HealthWorker", "app.atalaya.alert.AlertWorker", "app.atalaya.delivery.MailWorker");

    private final ApplicationContext context;

    Schedules(ApplicationContext context) {
        this.context = context;
    }

    public void leftOvers() {
        WORKERS.forEach(worker -> call(context.getBean(worker)));
    }

    private static void call(Object worker) {
        Method method = ReflectionUtils.findMethod(AopUtils.getTargetClass(worker), "leftOvers");
        if (method == null || !method.isAnnotationPresent(Scheduled.class)) {
            throw new IllegalStateException("No schedule of " + worker);
        }
        ReflectionUtils.makeAccessible(method);
        ReflectionUtils.invokeMethod(method, worker);
    }
}
