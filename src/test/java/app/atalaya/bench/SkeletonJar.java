package app.atalaya.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** Packs the skeleton exactly as the application is packed: its jar, less what a bare Boot and Vaadin do not need. */
final class SkeletonJar {

    private static final Path CLASSES = Path.of("target", "test-classes");
    private static final Pattern KEPT =
            Pattern.compile("org/springframework/boot/loader/.*|META-INF/VAADIN/.*|BOOT-INF/lib/.*\\.jar");

    /** The launcher finds classes and libraries by the entries of their folders. */
    private static final List<String> FOLDERS = List.of("BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/lib/");

    /**
     * Persistence, migrations, metrics, module structure, charts and CSV. What is left is what vaadin-spring-boot-starter and
     * spring-boot-starter-security bring along, not a library more or less.
     */
    private static final Pattern NOT_BARE =
            Pattern.compile("BOOT-INF/lib/(hibernate-(core|models)|liquibase|h2-|mysql|HikariCP"
                    + "|spring-(data|jdbc|orm|tx|aspects|modulith)|aspectjweaver"
                    + "|spring-boot-(data|jpa|hibernate|jdbc|sql|liquibase|persistence|transaction|validation|actuator|micrometer|health)"
                    + "|micrometer-(core|jakarta9)|HdrHistogram|opencsv|commons-(codec|collections4|csv|io|lang3|text)"
                    + "|antlr4|byte-buddy|jaxb|angus|istack|txw2|jakarta\\.(persistence|transaction|xml|activation|inject)"
                    + "|vaadin-charts).*");

    private SkeletonJar() {}

    static Path build(Path application, Path skeleton) throws IOException {
        try (JarFile source = new JarFile(application.toFile());
                OutputStream file = Files.newOutputStream(skeleton)) {
            Manifest manifest = source.getManifest();
            manifest.getMainAttributes().putValue("Start-Class", "skeleton.SkeletonApplication");
            Stream.of("Spring-Boot-Classpath-Index", "Spring-Boot-Layers-Index", "Implementation-Title")
                    .forEach(name -> manifest.getMainAttributes().remove(new java.util.jar.Attributes.Name(name)));
            try (JarOutputStream target = new JarOutputStream(file, manifest)) {
                for (String folder : FOLDERS) {
                    add(target, folder, new byte[0]);
                }
                copy(source, target);
                addClasses(target);
                add(target, "BOOT-INF/classes/application.properties", settings());
            }
        }
        return skeleton;
    }

    private static void copy(JarFile source, JarOutputStream target) throws IOException {
        for (JarEntry entry : source.stream().toList()) {
            String name = entry.getName();
            if (!entry.isDirectory()
                    && KEPT.matcher(name).matches()
                    && !NOT_BARE.matcher(name).matches()) {
                try (InputStream content = source.getInputStream(entry)) {
                    add(target, name, content.readAllBytes());
                }
            }
        }
    }

    private static void addClasses(JarOutputStream target) throws IOException {
        try (Stream<Path> classes = Files.list(CLASSES.resolve("skeleton"))) {
            for (Path each : classes.toList()) {
                add(target, "BOOT-INF/classes/skeleton/" + each.getFileName(), Files.readAllBytes(each));
            }
        }
    }

    private static byte[] settings() {
        return """
                vaadin.allowed-packages=com.vaadin,skeleton
                vaadin.launch-browser=false
                spring.threads.virtual.enabled=true
                """.getBytes(StandardCharsets.UTF_8);
    }

    /** Libraries must lie in the jar uncompressed; the rest may. */
    private static void add(JarOutputStream target, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        if (name.endsWith(".jar")) {
            CRC32 checksum = new CRC32();
            checksum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
        }
        target.putNextEntry(entry);
        target.write(content);
        target.closeEntry();
    }
}
