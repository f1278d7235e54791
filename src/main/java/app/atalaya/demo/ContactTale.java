package app.atalaya.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** The people at each customer; the first of them is the sponsor, who decides whether we stay. */
final class ContactTale {

    private static final List<String> TITLES = List.of(
            "Dirección de operaciones",
            "Dirección financiera",
            "Responsable de sistemas",
            "Responsable de compras",
            "Administración de la plataforma",
            "Dirección general");

    private static final Map<String, List<String>> FIRST = Map.of(
            "ES",
                    words(
                            "Marta Javier Elvira Ramón Nerea Gonzalo Pilar Xoán Begoña Ignacio Carla Tomás Amaia Sergio Rosa"),
            "PT", words("Inês Tiago Catarina Rui Beatriz Nuno Leonor Duarte"),
            "FR", words("Camille Étienne Solène Baptiste Margaux Julien Élodie Rémi"),
            "DE", words("Annika Jürgen Svenja Matthias Greta Florian Heike Lukas"),
            "IT", words("Chiara Davide Ginevra Matteo Federica Lorenzo Elisa Paolo"),
            "GB", words("Harriet Oliver Imogen Callum Beth Rupert Nadia George"),
            "SE", words("Elsa Gustav Linnea Oskar Maja Henrik Tove Anders"),
            "PL", words("Agnieszka Marek Zofia Tomasz Kinga Wojciech Ewa Adam"),
            "NL", words("Femke Joost Sanne Pieter Lotte Bram Marit Ruben"));

    private static final Map<String, List<String>> LAST = Map.of(
            "ES",
                    words(
                            "Oyarzun Belmonte Quiroga Saavedra Arrieta Peñalba Montull Ferreiro Zabaleta Carvajal Lorente Ibáñez"),
            "PT", words("Valadares Moutinho Sequeira Brandão Pacheco Teixeira Lacerda Queirós"),
            "FR", words("Lavergne Morvan Delcourt Roussel Chastagnol Perrin Vasseur Aubry"),
            "DE", words("Brandauer Kessler Hofstetter Lindemann Vogt Reinders Thalmann Ziegler"),
            "IT", words("Bellandi Corsini Marangon Tedeschi Vianello Ravasi Salvetti Fontana"),
            "GB", words("Whitlock Pemberton Ashdown Garside Hollis Thackray Mercer Langford"),
            "SE", words("Lindholm Ekström Sandberg Wallin Hedlund Norberg Åkesson Blom"),
            "PL", words("Zielińska Sobczak Wrona Malec Krawiec Dudek Sikora Bielak"),
            "NL", words("Hoekstra Verbeek Dijkman Postma Kuiper Molenaar Brouwer Terpstra"));

    private ContactTale() {}

    static List<DemoContact> of(DemoAccount account) {
        SplittableRandom dice = account.dice("contacts");
        int count = account.type().equals("KEY") ? 5 : account.tier() <= 2 ? 4 : 3;
        Set<String> used = new HashSet<>();
        List<DemoContact> contacts = new ArrayList<>();
        while (contacts.size() < count) {
            String name = name(account.country(), dice);
            if (used.add(name)) {
                contacts.add(contact(account, contacts.size(), name));
            }
        }
        return contacts;
    }

    private static DemoContact contact(DemoAccount account, int index, String name) {
        String email = ascii(name).replace(' ', '.') + "@" + account.slug() + ".example";
        // Spanish numbers never begin with 5: nobody is called by mistake.
        String phone = account.country().equals("ES") && index < 2
                ? "+34 555 0%d %02d %02d"
                        .formatted(
                                index + 1,
                                account.slug().length(),
                                Math.floorMod(account.slug().hashCode(), 90))
                : null;
        return new DemoContact(
                account.slug() + "-p" + (index + 1), account.slug(), name, TITLES.get(index), email, phone);
    }

    private static String name(String country, SplittableRandom dice) {
        String names = country.equals("AT") || country.equals("CH") ? "DE" : country;
        return pick(FIRST.getOrDefault(names, List.of()), dice) + " " + pick(LAST.getOrDefault(names, List.of()), dice);
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String pick(List<String> from, SplittableRandom dice) {
        return from.get(dice.nextInt(from.size()));
    }

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }
}
