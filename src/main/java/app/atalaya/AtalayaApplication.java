package app.atalaya;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Atalaya. */
// Two modules may well name a class of theirs alike.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Atalaya")
@EnableScheduling
@EnableAsync
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/atalaya.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@SuppressWarnings(
        "serial") // The interface is serializable by inheritance only; there is one instance and it holds nothing.
public class AtalayaApplication implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(AtalayaApplication.class, args);
    }
}
