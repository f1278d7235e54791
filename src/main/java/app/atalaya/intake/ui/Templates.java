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

    /** The header and a row of each kind, behind its code. */
    private static final String SPANISH = """
            accounts: cod_cliente|razon_social|tipo|segmento|sector|pais|cliente_desde
            accounts: C-1001|Naviera Albor, S. A.|KEY|Enterprise|Transporte|ES|2021-02-18
            contracts: id_contrato|cod_cliente|nombre|importe_anual|divisa|fecha_inicio|fecha_fin|renovacion
            contracts: K-77|C-1001|Plataforma|124000,00|EUR|2024-01-01|2024-12-31|2024-12-31
            contacts: id_contacto|cod_cliente|nombre|apellidos|cargo|correo|telefono
            contacts: P-5|C-1001|Elena|Ortega|Directora financiera|elena@example.com|+34 600 000 000
            usage: id|cod_cliente|fecha_uso|usos|asunto
            usage: 1|C-1001|2024-03-01|12|Informes
            nps: id|cod_cliente|fecha_respuesta|nota|asunto
            nps: 1|C-1001|2024-03-01|9|
            csat: id|cod_cliente|fecha_respuesta|nota|asunto
            csat: 1|C-1001|2024-03-01|4|
            engagement: id|cod_cliente|fecha|peso|asunto
            engagement: 1|C-1001|2024-03-01|1|Webinar
            invoices: id|cod_cliente|vencimiento|importe|asunto
            invoices: 1|C-1001|2024-03-01|1240,50|
            payments: id|cod_cliente|fecha_pago|importe|asunto
            payments: 1|C-1001|2024-03-01|1240,50|
            interactions: id|cod_cliente|fecha|tipo|asunto
            interactions: 1|C-1001|2024-03-01|reunión|Seguimiento
            churn: id|cod_cliente|fecha_baja|ingreso_perdido|asunto
            churn: 1|C-1001|2024-03-01|0|Precio
            cases: id_caso|cod_cliente|fecha_apertura|fecha_cierre|prioridad|satisfaccion|asunto
            cases: T-9|C-1001|2024-03-01 09:00|2024-03-02 17:30|alta|4|No carga
            """;

    private static final String ENGLISH = """
            accounts: account_id|name|type|segment|industry|country|customer_since
            accounts: C-1001|Albor Shipping|KEY|Enterprise|Transport|ES|2021-02-18
            contracts: contract_id|account_id|name|annual_value|currency|start_date|end_date|renewal_date
            contracts: K-77|C-1001|Platform|124000.00|EUR|2024-01-01|2024-12-31|2024-12-31
            contacts: contact_id|account_id|first_name|last_name|title|email|phone
            contacts: P-5|C-1001|Elena|Ortega|Chief Financial Officer|elena@example.com|+34 600 000 000
            usage: usage_id|account_id|usage_date|usage_count|subject
            usage: 1|C-1001|2024-03-01|12|Reports
            nps: response_id|account_id|date|score|subject
            nps: 1|C-1001|2024-03-01|9|
            csat: response_id|account_id|date|score|subject
            csat: 1|C-1001|2024-03-01|4|
            engagement: event_id|account_id|date|weight|subject
            engagement: 1|C-1001|2024-03-01|1|Webinar
            invoices: invoice_number|account_id|due_date|amount|subject
            invoices: 1|C-1001|2024-03-01|1240.50|
            payments: payment_id|account_id|payment_date|amount|subject
            payments: 1|C-1001|2024-03-01|1240.50|
            interactions: interaction_id|account_id|date|type|subject
            interactions: 1|C-1001|2024-03-01|meeting|Follow-up
            churn: churn_event_id|account_id|churn_date|revenue_lost|subject
            churn: 1|C-1001|2024-03-01|0|Price
            cases: ticket_id|account_id|opened_at|closed_at|priority|satisfaction|subject
            cases: T-9|C-1001|2024-03-01 09:00|2024-03-02 17:30|high|4|Does not load
            """;

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

    static List<List<String>> rows(ImportKind kind, boolean spanish) {
        String start = kind.code() + ": ";
        return (spanish ? SPANISH : ENGLISH)
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> List.of(line.substring(start.length()).split("\\|", -1)))
                .toList();
    }
}
