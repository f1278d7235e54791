package app.atalaya.demo;

import java.util.List;

/** The modules of our product that a customer of that industry works with. */
final class Modules {

    private Modules() {}

    static List<String> of(DemoAccount account) {
        return switch (account.industry()) {
            case "Logística", "Transporte" -> List.of("Rutas", "Almacén", "Aduanas");
            case "Sanidad" -> List.of("Agenda", "Historia clínica", "Facturación");
            case "Farmacia", "Química" -> List.of("Lotes", "Trazabilidad", "Plantas");
            case "Finanzas" -> List.of("Clientes", "Cumplimiento", "Riesgo");
            case "Seguros" -> List.of("Siniestros", "Pólizas", "Peritos");
            case "Energía", "Agua y medio ambiente", "Telecomunicaciones" ->
                List.of("Red", "Mantenimiento", "Medición");
            case "Turismo", "Ocio" -> List.of("Reservas", "Tarifas", "Fidelización");
            case "Consumo", "Alimentación", "Distribución" -> List.of("Pedidos", "Surtido", "Previsión");
            case "Educación", "Medios", "Inmobiliario" -> List.of("Expedientes", "Documentos", "Portal");
            default -> List.of("Producción", "Calidad", "Mantenimiento");
        };
    }
}
