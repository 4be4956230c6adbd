namespace Claimline.Language.Places;

/// <summary>Distances and bearings on the globe, in kilometres and degrees clockwise from north.</summary>
public static class Distance
{
    private const double Radius = 6371.0, ToRadians = Math.PI / 180;

    public static double Km(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var dLat = Math.Sin((latitude2 - latitude1) * ToRadians / 2);
        var dLon = Math.Sin((longitude2 - longitude1) * ToRadians / 2);
        var h = (dLat * dLat) + (Math.Cos(latitude1 * ToRadians) * Math.Cos(latitude2 * ToRadians) * dLon * dLon);
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>From the first point to the second, 0 to 360.</summary>
    public static double Bearing(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var y = Math.Sin((longitude2 - longitude1) * ToRadians) * Math.Cos(latitude2 * ToRadians);
        var x = (Math.Cos(latitude1 * ToRadians) * Math.Sin(latitude2 * ToRadians))
            - (Math.Sin(latitude1 * ToRadians) * Math.Cos(latitude2 * ToRadians) * Math.Cos((longitude2 - longitude1) * ToRadians));
        return ((Math.Atan2(y, x) / ToRadians) + 360) % 360;
    }

    /// <summary>How far two bearings lie apart, 0 to 180.</summary>
    public static double Turn(double bearing1, double bearing2)
    {
        var turn = Math.Abs(bearing1 - bearing2) % 360;
        return turn > 180 ? 360 - turn : turn;
    }

    /// <summary>The point that lies so far from another in a direction.</summary>
    public static (double Latitude, double Longitude) From(double latitude, double longitude, double bearing, double km) =>
        (latitude + (km / 111.2 * Math.Cos(bearing * ToRadians)), longitude + (km / (111.2 * Math.Cos(latitude * ToRadians)) * Math.Sin(bearing * ToRadians)));
}
