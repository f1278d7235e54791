package app.atalaya;

import org.springframework.aop.framework.autoproxy.InfrastructureAdvisorAutoProxyCreator;

/**
 * Rules on methods (transactions, who may call) stand in our own classes only. To look for them in every bean of the libraries as well
 * would take a twelfth of the time until the sign-in page is there.
 */
@SuppressWarnings("serial") // Serializable by inheritance only.
class OwnProxies extends InfrastructureAdvisorAutoProxyCreator {

    private static final String OWN = OwnProxies.class.getPackageName() + ".";

    @Override
    protected boolean shouldSkip(Class<?> beanClass, String beanName) {
        return !beanClass.getName().startsWith(OWN) || super.shouldSkip(beanClass, beanName);
    }
}
