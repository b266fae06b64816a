namespace ParkingPermits.Pages;

/// <summary>Lets a route match only the languages of the service; anything else is not found.</summary>
internal sealed class LanguageConstraint : IRouteConstraint
{
    public const string Name = "language";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Language.TryParse(values[routeKey] as string, out _);
}
