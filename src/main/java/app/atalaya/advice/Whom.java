package app.atalaya.advice;

import app.atalaya.contact.ContactLine;
import app.atalaya.field.Names;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** Who at an account is the one to talk to, as far as titles tell: in Spanish and English, and what is alike in other languages. */
final class Whom {

    private static final int NO_MATCH = Integer.MAX_VALUE;

    private static final Pattern TOP = Pattern.compile(
            "direc\\w* general|general manager|managing director|\\bceo\\b|president|propietari|(?<!product )\\bowner|consejer\\w* delegad|geschaftsfuhr");
    private static final Pattern HEAD =
            Pattern.compile("\\bdirec|chief|\\bhead\\b|\\bc[fiot]o\\b|\\bcoo\\b|\\bvp\\b|\\bvice\\b|sponsor|leit");
    private static final Pattern MANAGER = Pattern.compile("responsable|manager|gerente|\\bjef[ea]\\b|\\blead\\b");
    private static final Pattern FINANCE =
            Pattern.compile("financ|finanz|tesorer|treasur|contab|accounts payable|accounting|\\bcfo\\b");
    private static final Pattern BUYING = Pattern.compile("compras|purchas|procure|einkauf");
    private static final Pattern USE =
            Pattern.compile("operaci|operation|plataforma|platform|sistemas|systems|\\bit\\b");

    private Whom() {}

    /** Who decides whether they stay. */
    static Optional<String> decides(List<ContactLine> contacts) {
        return first(contacts, Whom::decision);
    }

    /** Who sees to it that invoices are paid. */
    static Optional<String> pays(List<ContactLine> contacts) {
        return first(contacts, title -> found(FINANCE, title) ? 0 : found(BUYING, title) ? 1 : NO_MATCH);
    }

    /** Who knows how they work with the product; whoever decides, where nobody does. */
    static Optional<String> uses(List<ContactLine> contacts) {
        return first(contacts, title -> found(USE, title) ? 0 : NO_MATCH).or(() -> decides(contacts));
    }

    /** Money decides last: whoever holds the budget is not the one whom we work for. */
    private static int decision(String title) {
        int rank = found(TOP, title) ? 0 : found(HEAD, title) ? 1 : found(MANAGER, title) ? 3 : NO_MATCH;
        boolean money = found(FINANCE, title) || found(BUYING, title);
        return rank != NO_MATCH && money ? rank + 1 : rank;
    }

    private static boolean found(Pattern pattern, String title) {
        return pattern.matcher(title).find();
    }

    private static Optional<String> first(List<ContactLine> contacts, ToIntFunction<String> rank) {
        ToIntFunction<ContactLine> ranked =
                contact -> contact.title() == null ? NO_MATCH : rank.applyAsInt(Names.folded(contact.title()));
        return contacts.stream()
                .filter(contact -> ranked.applyAsInt(contact) != NO_MATCH)
                .min(Comparator.comparingInt(ranked))
                .map(ContactLine::name);
    }
}
