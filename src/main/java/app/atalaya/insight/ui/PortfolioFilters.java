package app.atalaya.insight.ui;

import app.atalaya.account.AccountType;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserDirectory;
import app.atalaya.identity.UserId;
import app.atalaya.insight.AccountFilter;
import app.atalaya.insight.PortfolioCut;
import app.atalaya.insight.PortfolioFigures;
import app.atalaya.insight.PortfolioFilter;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Segment, owner and type of a portfolio. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PortfolioFilters extends Div {

    private final transient UserDirectory users;
    private final Select<AccountType> type = new Select<>();
    private final Select<String> segment = new Select<>();
    private final ComboBox<Person> owner = new ComboBox<>();
    private final TreeSet<String> segments = new TreeSet<>();
    private PortfolioFilter filter = PortfolioFilter.NONE;
    private SerializableConsumer<PortfolioFilter> listener = changed -> {};

    PortfolioFilters(UserDirectory users) {
        this.users = users;
        addClassName("insight-filters");
        prepare(type, "portfolio-type", "insight.filter.type");
        type.setItems(AccountType.values());
        type.setItemLabelGenerator(item -> item == null
                ? getTranslation("insight.filter.allTypes")
                : getTranslation("insight.type." + item.name().toLowerCase(Locale.ROOT)));
        prepare(segment, "portfolio-segment", "insight.filter.segment");
        segment.setItemLabelGenerator(item -> item == null ? getTranslation("insight.filter.allSegments") : name(item));
        owner.setId("portfolio-owner");
        owner.setAriaLabel(getTranslation("insight.filter.owner"));
        owner.setPlaceholder(getTranslation("insight.filter.allOwners"));
        owner.setClearButtonVisible(true);
        owner.setItemLabelGenerator(Person::name);
        owner.setItems(
                query -> users.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        type.addValueChangeListener(event -> changed(event.isFromClient()));
        segment.addValueChangeListener(event -> changed(event.isFromClient()));
        owner.addValueChangeListener(event -> changed(event.isFromClient()));
        add(type, segment, owner);
    }

    private void prepare(Select<?> select, String id, String labelKey) {
        select.setId(id);
        select.setAriaLabel(getTranslation(labelKey));
        select.setEmptySelectionAllowed(true);
    }

    void onChange(SerializableConsumer<PortfolioFilter> wanted) {
        listener = wanted;
    }

    /** Shows the filter in force, and offers the segments that there are. */
    void show(PortfolioFilter current, PortfolioFigures figures) {
        filter = current;
        boolean more = figures.by(PortfolioCut.SEGMENT).stream()
                .map(cell -> segments.add(cell.cutKey()))
                .reduce(false, Boolean::logicalOr);
        if (current.segment() != null) {
            more |= segments.add(current.segment());
        }
        if (more) {
            segment.setItems(List.copyOf(segments));
        }
        type.setValue(typeOf(current.type()));
        segment.setValue(current.segment());
        owner.setValue(person(current.owner()));
    }

    private @Nullable Person person(@Nullable UserId id) {
        Person shown = owner.getValue();
        if (id == null || (shown != null && shown.id().equals(id))) {
            return id == null ? null : shown;
        }
        return users.named(List.of(id)).get(id);
    }

    private void changed(boolean byUser) {
        if (byUser) {
            AccountType wanted = type.getValue();
            Person person = owner.getValue();
            filter = new PortfolioFilter(
                    wanted == null ? null : wanted.name(), segment.getValue(), person == null ? null : person.id());
            listener.accept(filter);
        }
    }

    private String name(String item) {
        return item.isEmpty() ? getTranslation("insight.noSegment") : item;
    }

    static PortfolioFilter read(QueryParameters query) {
        AccountFilter all = AccountFilterUrl.read(query);
        AccountType type = typeOf(all.type());
        return new PortfolioFilter(type == null ? null : type.name(), all.segment(), all.owner());
    }

    private static @Nullable AccountType typeOf(@Nullable String name) {
        return Arrays.stream(AccountType.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static AccountFilter asAccounts(PortfolioFilter filter) {
        return AccountFilter.NONE
                .withType(filter.type())
                .withSegment(filter.segment())
                .withOwner(filter.owner());
    }
}
