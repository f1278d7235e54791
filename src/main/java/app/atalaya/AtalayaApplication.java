package app.atalaya;

import com.vaadin.flow.spring.annotation.EnableVaadin;
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
// Pages are nowhere else: Vaadin need not look into every class at each start.
@EnableVaadin({"app.atalaya.shell", "app.atalaya.*.ui"})
@EnableScheduling
@EnableAsync
public class AtalayaApplication {

    public static void main(String[] args) {
        SpringApplication.run(AtalayaApplication.class, args);
    }
}
