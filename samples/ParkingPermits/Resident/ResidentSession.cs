using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using ParkingPermits.Data;

namespace ParkingPermits.Resident;

/// <summary>Remembers which synthetic resident the reader plays. In a real city a log-in stands here.</summary>
internal sealed class ResidentSession(IDataProtectionProvider protection, PermitRegister register)
{
    private const string CookieName = "resident";
    private readonly IDataProtector _protector = protection.CreateProtector("ParkingPermits.Resident");

    /// <summary>The resident of a request; null where none was chosen.</summary>
    public Person? Of(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { Length: > 0 } cookie)
        {
            return null;
        }

        try
        {
            return register.Resident(_protector.Unprotect(cookie));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Becomes a resident.</summary>
    public void Enter(HttpContext context, Person resident) =>
        context.Response.Cookies.Append(CookieName, _protector.Protect(resident.Id), Options(context));

    /// <summary>Is nobody again.</summary>
    public static void Leave(HttpContext context) => context.Response.Cookies.Delete(CookieName, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
    };
}
