package app.atalaya.intake.ui;

import app.atalaya.csv.CsvWriter;
import app.atalaya.intake.ImportKind;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A small example of each kind of file, in the user's language, to start from. */
final class Templates {

    private Templates() {}

    static DownloadHandler download(ImportKind kind, Locale locale) {
        boolean spanish = locale.getLanguage().equals("es");
        return event -> {
            event.setFileName("atalaya-" + kind.code() + ".csv");
            event.setContentType("text/csv; charset=UTF-8");
            try (CsvWriter csv = new CsvWriter(
                    new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8), spanish ? ';' : ',')) {
                rows(kind, spanish).forEach(csv::row);
            }
        };
    }

    static List<List<String>> rows(ImportKind kind, boolean es) {
        return switch (kind) {
            case ACCOUNTS ->
                List.of(
                        es
                                ? List.of(
                                        "cod_cliente",
                                        "razon_social",
                                        "tipo",
                                        "segmento",
                                        "sector",
                                        "pais",
                                        "cliente_desde")
                                : List.of(
                                        "account_id",
                                        "name",
                                        "type",
                                        "segment",
                                        "industry",
                                        "country",
                                        "customer_since"),
                        List.of(
                                "C-1001",
                                es ? "Naviera Albor, S. A." : "Albor Shipping",
                                "KEY",
                                "Enterprise",
                                es ? "Transporte" : "Transport",
                                "ES",
                                "2021-02-18"));
            case CONTRACTS ->
                List.of(
                        es
                                ? List.of(
                                        "id_contrato",
                                        "cod_cliente",
                                        "nombre",
                                        "importe_anual",
                                        "divisa",
                                        "fecha_inicio",
                                        "fecha_fin",
                                        "renovacion")
                                : List.of(
                                        "contract_id",
                                        "account_id",
                                        "name",
                                        "annual_value",
                                        "currency",
                                        "start_date",
                                        "end_date",
                                        "renewal_date"),
                        List.of(
                                "K-77",
                                "C-1001",
                                es ? "Plataforma" : "Platform",
                                es ? "124000,00" : "124000.00",
                                "EUR",
                                "2024-01-01",
                                "2024-12-31",
                                "2024-12-31"));
            case CONTACTS ->
                List.of(
                        es
                                ? List.of(
                                        "id_contacto",
                                        "cod_cliente",
                                        "nombre",
                                        "apellidos",
                                        "cargo",
                                        "correo",
                                        "telefono")
                                : List.of(
                                        "contact_id",
                                        "account_id",
                                        "first_name",
                                        "last_name",
                                        "title",
                                        "email",
                                        "phone"),
                        List.of(
                                "P-5",
                                "C-1001",
                                "Elena",
                                "Ortega",
                                es ? "Directora financiera" : "Chief Financial Officer",
                                "elena@example.com",
                                "+34 600 000 000"));
            case USAGE ->
                fact(
                        es,
                        "usage_id",
                        "usage_date",
                        "fecha_uso",
                        "usage_count",
                        "usos",
                        "12",
                        es ? "Informes" : "Reports");
            case NPS -> fact(es, "response_id", "date", "fecha_respuesta", "score", "nota", "9", "");
            case CSAT -> fact(es, "response_id", "date", "fecha_respuesta", "score", "nota", "4", "");
            case ENGAGEMENT -> fact(es, "event_id", "date", "fecha", "weight", "peso", "1", "Webinar");
            case INVOICES ->
                fact(
                        es,
                        "invoice_number",
                        "due_date",
                        "vencimiento",
                        "amount",
                        "importe",
                        es ? "1240,50" : "1240.50",
                        "");
            case PAYMENTS ->
                fact(
                        es,
                        "payment_id",
                        "payment_date",
                        "fecha_pago",
                        "amount",
                        "importe",
                        es ? "1240,50" : "1240.50",
                        "");
            case INTERACTIONS ->
                fact(
                        es,
                        "interaction_id",
                        "date",
                        "fecha",
                        "type",
                        "tipo",
                        es ? "reunión" : "meeting",
                        es ? "Seguimiento" : "Follow-up");
            case CHURN ->
                fact(
                        es,
                        "churn_event_id",
                        "churn_date",
                        "fecha_baja",
                        "revenue_lost",
                        "ingreso_perdido",
                        "0",
                        es ? "Precio" : "Price");
            case CASES ->
                List.of(
                        es
                                ? List.of(
                                        "id_caso",
                                        "cod_cliente",
                                        "fecha_apertura",
                                        "fecha_cierre",
                                        "prioridad",
                                        "satisfaccion",
                                        "asunto")
                                : List.of(
                                        "ticket_id",
                                        "account_id",
                                        "opened_at",
                                        "closed_at",
                                        "priority",
                                        "satisfaction",
                                        "subject"),
                        List.of(
                                "T-9",
                                "C-1001",
                                "2024-03-01 09:00",
                                "2024-03-02 17:30",
                                es ? "alta" : "high",
                                "4",
                                es ? "No carga" : "Does not load"));
        };
    }

    private static List<List<String>> fact(
            boolean es,
            String id,
            String at,
            String atEs,
            String quantity,
            String quantityEs,
            String value,
            String subject) {
        return List.of(
                es
                        ? List.of("id", "cod_cliente", atEs, quantityEs, "asunto")
                        : List.of(id, "account_id", at, quantity, "subject"),
                List.of("1", "C-1001", "2024-03-01", value, subject));
    }
}
