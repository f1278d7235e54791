package app.atalaya.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Each application keeps who is signed in by a strategy of its own, and the one that started last has put its own into the global
 * holder: a test gives the place back to the application that it tests.
 */
class OwnSecurityContext implements TestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        take(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        take(test);
    }

    private static void take(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
    }
}
