using CityRights;

namespace ParkingPermits.Pages;

/// <summary>Pages for what went wrong. They say what to do and never what was sent.</summary>
internal static class Problems
{
    private static readonly LocalisedText NotFoundTitle = Words.Of("This page does not exist", "Deze pagina bestaat niet", "Esta página no existe");
    private static readonly LocalisedText NotFound = Words.Of(
        "Check the address, or start from the first page.", "Controleer het adres, of begin bij de eerste pagina.", "Compruebe la dirección o empiece por la primera página.");

    private static readonly LocalisedText RefusedTitle = Words.Of("We did not take this", "Dit hebben wij niet aangenomen", "No hemos aceptado esto");
    private static readonly LocalisedText Refused = Words.Of(
        "The form was incomplete, too old, or did not come from our own page. Nothing was changed. Open the page again and send it from there.",
        "Het formulier was niet volledig, te oud, of kwam niet van onze eigen pagina. Er is niets veranderd. Open de pagina opnieuw en verstuur het van daar.",
        "El formulario estaba incompleto, era demasiado antiguo o no venía de nuestra propia página. No se ha cambiado nada. Abra la página de nuevo y envíelo desde allí.");

    private static readonly LocalisedText BrokenTitle = Words.Of("Something broke on our side", "Er ging iets mis bij ons", "Algo ha fallado por nuestra parte");
    private static readonly LocalisedText Broken = Words.Of(
        "Nothing was changed that we did not confirm. Try again later, call 14 000, or come to the counter.",
        "Er is niets veranderd dat wij niet hebben bevestigd. Probeer het later opnieuw, bel 14 000, of kom naar de balie.",
        "No se ha cambiado nada que no le hayamos confirmado. Inténtelo más tarde, llame al 14 000 o venga a la ventanilla.");

    public static void UseProblemPages(this WebApplication app)
    {
        app.UseExceptionHandler(broken => broken.Run(context => Write(context)));
        app.UseStatusCodePages(status => Write(status.HttpContext));
    }

    private static Task Write(HttpContext context)
    {
        var language = Language.Of(context);
        var (title, text) = context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => (NotFoundTitle, NotFound),
            >= 500 => (BrokenTitle, Broken),
            _ => (RefusedTitle, Refused),
        };
        var page = Page.Of<ProblemPage>(language, ("Title", title.In(language.Code)), ("Text", text.In(language.Code)));
        page.StatusCode = context.Response.StatusCode;
        return page.ExecuteAsync(context);
    }
}
