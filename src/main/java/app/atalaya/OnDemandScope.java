package app.atalaya;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.Scope;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;

/**
 * One instance for the application, which ends with it, like a singleton; but made by nobody before it is asked for. It is kept among
 * the singletons, under a name of its own, so that there is one lock for both: with two, threads that make beans could wait for each
 * other.
 */
class OnDemandScope implements Scope {

    static final String NAME = "on-demand";

    private final DefaultSingletonBeanRegistry singletons;

    OnDemandScope(DefaultSingletonBeanRegistry singletons) {
        this.singletons = singletons;
    }

    @Override
    public Object get(String name, ObjectFactory<?> factory) {
        return singletons.getSingleton(NAME + "." + name, factory);
    }

    @Override
    public @Nullable Object remove(String name) {
        throw new UnsupportedOperationException("It stays as long as the application: " + name);
    }

    /** Ends before what was made before it: a pool of connections outlives those who use them. */
    @Override
    public void registerDestructionCallback(String name, Runnable callback) {
        singletons.registerDisposableBean(name, callback::run);
    }
}
