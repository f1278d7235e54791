package app.atalaya.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.springframework.boot.SpringBootVersion;

/** A bare Boot and Vaadin (src/test/skeleton), built and packed by the same Maven as the application. */
final class Skeleton {

    private static final String BUNDLE = "META-INF/VAADIN/";

    private Skeleton() {}

    /** @param application gives the skeleton its bundle of the browser's part, for which it would need Node */
    static Path build(Path application, Path folder) throws IOException, InterruptedException {
        Path bundle = folder.resolve("bundle").toAbsolutePath();
        Path built = folder.resolve("skeleton").toAbsolutePath();
        unpackBundle(application, bundle);
        Process maven = new ProcessBuilder(List.of(
                        "./mvnw",
                        "-B",
                        "-ntp",
                        "-q",
                        "-f",
                        "src/test/skeleton/pom.xml",
                        "-Dvaadin.version=" + System.getProperty("vaadin.version"),
                        "-Dskeleton.folder=" + built,
                        "-Dskeleton.bundle=" + bundle,
                        "package"))
                .inheritIO()
                .start();
        if (maven.waitFor() != 0) {
            throw new IllegalStateException("the skeleton cannot be built");
        }
        Path jar = built.resolve("skeleton.jar");
        requireSameBoot(jar);
        return jar;
    }

    private static void unpackBundle(Path application, Path folder) throws IOException {
        try (JarFile jar = new JarFile(application.toFile())) {
            for (JarEntry entry : jar.stream()
                    .filter(each -> each.getName().startsWith(BUNDLE) && !each.isDirectory())
                    .toList()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream content = jar.getInputStream(entry)) {
                    Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** A pom cannot be told its parent's version. */
    private static void requireSameBoot(Path skeleton) throws IOException {
        String boot = "BOOT-INF/lib/spring-boot-" + SpringBootVersion.getVersion() + ".jar";
        try (JarFile jar = new JarFile(skeleton.toFile())) {
            if (jar.getEntry(boot) == null) {
                throw new IllegalStateException(
                        "src/test/skeleton/pom.xml has another Boot than the application: no " + boot);
            }
        }
    }
}
