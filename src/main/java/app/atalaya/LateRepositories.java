package app.atalaya;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Lets a start go on while Hibernate gets ready on another thread. By a setting, repositories are made when they are first used; what
 * Spring Data knows of the entities would still be asked for in the middle of the start, and would wait there for Hibernate.
 */
@Component
class LateRepositories implements BeanFactoryPostProcessor {

    private static final String MAPPING = "jpaMappingContext";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (beans.containsBeanDefinition(MAPPING)) {
            beans.getBeanDefinition(MAPPING).setLazyInit(true);
        }
    }
}
