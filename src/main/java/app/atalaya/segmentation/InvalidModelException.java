package app.atalaya.segmentation;

import java.util.List;

/** The model cannot be used as it is; {@link #problems()} says why. */
public class InvalidModelException extends RuntimeException {

    private final transient List<ModelProblem> problems;

    InvalidModelException(List<ModelProblem> problems) {
        super("Invalid segmentation model");
        this.problems = List.copyOf(problems);
    }

    public List<ModelProblem> problems() {
        return problems;
    }
}
