package app.atalaya.account.ui;

import app.atalaya.identity.Person;
import com.vaadin.flow.component.html.Span;
import org.springframework.modulith.NamedInterface;

/** A person as a small disc with their initials; the same person always has the same shade. */
@NamedInterface("display")
public final class Initials extends Span {

    private static final int SHADES = 5;

    public Initials(Person person) {
        super(person.initials());
        addClassNames(
                "account-initials",
                "account-initials-" + Math.floorMod(person.id().value(), SHADES));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", person.name());
        getElement().setAttribute("title", person.name());
    }
}
