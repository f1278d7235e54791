package app.atalaya;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The string literals of the application's sources, each with the call that it is given to. */
final class SourceTexts extends TreeScanner<Void, @Nullable Void> {

    private static final Path SOURCES = Path.of("src/main/java");

    /**
     * A literal.
     *
     * @param call the name of the method, the type or the annotation that it is an argument of; empty where it is none's
     * @param argument which argument it is (part of), from 0 on
     * @param beside the literal before it in the same call, such as the name of an attribute
     */
    record Text(String file, String call, int argument, String beside, String value) {

        @Override
        public String toString() {
            return file + ": " + call + "(\"" + value + "\")";
        }
    }

    private final List<Text> texts = new ArrayList<>();
    private String file = "";
    private String call = "";
    private String beside = "";
    private int argument;

    static List<Text> ofTheApplication() {
        SourceTexts scanner = new SourceTexts();
        for (CompilationUnitTree unit : parse()) {
            scanner.file = SOURCES.toAbsolutePath()
                    .relativize(Path.of(unit.getSourceFile().toUri()))
                    .toString();
            scanner.scan(unit, null);
        }
        return scanner.texts;
    }

    private static List<CompilationUnitTree> parse() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> java = sources.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::toAbsolutePath)
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(java));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
        scan(tree.getMethodSelect(), null);
        return arguments(nameOf(tree.getMethodSelect()), tree.getArguments());
    }

    @Override
    public Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
        arguments(nameOf(tree.getIdentifier()), tree.getArguments());
        return scan(tree.getClassBody(), null);
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, @Nullable Void nothing) {
        return arguments("@" + nameOf(tree.getAnnotationType()), tree.getArguments());
    }

    @Override
    public Void visitLiteral(LiteralTree tree, @Nullable Void nothing) {
        if (tree.getValue() instanceof String value) {
            texts.add(new Text(file, call, argument, beside, value));
        }
        return null;
    }

    private Void arguments(String name, List<? extends ExpressionTree> arguments) {
        String before = "";
        for (int i = 0; i < arguments.size(); i++) {
            ExpressionTree each = arguments.get(i);
            within(isText(each) ? name : "", i, before, each);
            before = each instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "";
        }
        return null;
    }

    private void within(String name, int index, String before, Tree tree) {
        String outerCall = call;
        int outerArgument = argument;
        String outerBeside = beside;
        call = name;
        argument = index;
        beside = before;
        scan(tree, null);
        call = outerCall;
        argument = outerArgument;
        beside = outerBeside;
    }

    /** Literals, and what is put together from them; whatever else stands there has calls of its own. */
    private static boolean isText(ExpressionTree tree) {
        return tree instanceof LiteralTree
                || tree instanceof BinaryTree
                || tree instanceof ConditionalExpressionTree
                || tree instanceof ParenthesizedTree;
    }

    private static String nameOf(Tree tree) {
        return switch (tree) {
            case IdentifierTree identifier -> identifier.getName().toString();
            case MemberSelectTree select -> nameOf(select);
            case ParameterizedTypeTree type -> nameOf(type.getType());
            default -> "";
        };
    }

    /** With the class in front where the call names one: {@code Notification.show}. */
    private static String nameOf(MemberSelectTree select) {
        boolean onClass = select.getExpression() instanceof IdentifierTree owner
                && Character.isUpperCase(owner.getName().charAt(0));
        return onClass
                ? select.getExpression() + "." + select.getIdentifier()
                : select.getIdentifier().toString();
    }
}
