package app.atalaya;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Holds the boundaries between the capabilities, and draws them. */
class ModularityTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.atalaya");

    private final ApplicationModules modules = ApplicationModules.of(AtalayaApplication.class);

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void theDiagramIsWritten() {
        new Documenter(modules).writeModulesAsPlantUml();
    }

    @Test
    void viewsArePackagePrivateAndLiveInUi() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAnyPackage("..ui..", "..shell..")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void entitiesAndRepositoriesStayInTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(CODE);
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void onlyTheUserInterfaceKnowsVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "..spi..", "..uikit..", "..shell..", "app.atalaya")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CODE);
    }
}
