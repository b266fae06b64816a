using CityRights.Consent;
using ParkingPermits.Pages;

namespace ParkingPermits.City;

internal static partial class SmsNotice
{
    /// <summary>Declares the notice with its versions. A published version is never changed: a correction is a new version.</summary>
    public static void Declare(NoticeBuilder notice)
    {
        notice.Version(1);
        foreach (var language in Language.All)
        {
            notice.Text(language.Code, Title.In(language.Code), Body.In(language.Code), Yes.In(language.Code), No.In(language.Code));
        }
    }
}
