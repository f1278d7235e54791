package app.atalaya.segmentation;

import java.io.Serializable;
import java.util.List;

/**
 * What is wrong with an edited model.
 *
 * @param place where: {@code criteria}, {@code criteria.LIFETIME_VALUE}, {@code rules.<id>} or {@code settings}
 * @param messageKey says what is wrong and what would be right; {@code arguments} fill it
 */
public record ModelProblem(String place, String messageKey, List<String> arguments) implements Serializable {}
