package app.atalaya;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.Scope;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;

/** One instance for the application, which ends with it, like a singleton; but made by nobody before it is asked for. */
class OnDemandScope implements Scope {

    static final String NAME = "on-demand";

    private final DefaultSingletonBeanRegistry singletons;
    private final Map<String, Object> made = new HashMap<>();

    OnDemandScope(DefaultSingletonBeanRegistry singletons) {
        this.singletons = singletons;
    }

    @Override
    public synchronized Object get(String name, ObjectFactory<?> factory) {
        Object bean = made.get(name);
        if (bean == null) {
            bean = factory.getObject();
            made.put(name, bean);
        }
        return bean;
    }

    @Override
    public synchronized @Nullable Object remove(String name) {
        return made.remove(name);
    }

    /** Ends before what was made before it: a pool of connections outlives those who use them. */
    @Override
    public void registerDestructionCallback(String name, Runnable callback) {
        singletons.registerDisposableBean(name, callback::run);
    }
}
