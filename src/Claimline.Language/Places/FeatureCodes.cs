namespace Claimline.Language.Places;

/// <summary>Reads GeoNames' feature codes, with or without the class before them ("H.STM").</summary>
internal static class FeatureCodes
{
    public static PlaceType TypeOf(ReadOnlySpan<char> code)
    {
        var kind = code.Length > 2 && code[1] == '.' ? code[0] : '\0';
        if (kind != '\0') code = code[2..];
        if (code.StartsWith("PPL", StringComparison.Ordinal)) return code is "PPLX" ? PlaceType.District : PlaceType.Settlement;
        if (code.StartsWith("PCL", StringComparison.Ordinal)) return PlaceType.Country;
        if (code.StartsWith("ADM", StringComparison.Ordinal)) return code.Length > 3 && code[3] == '1' ? PlaceType.Admin1 : PlaceType.Admin2;
        if (code.StartsWith("STM", StringComparison.Ordinal) || code is "CNL" or "RVN") return PlaceType.River;
        return code switch
        {
            "STLMT" => PlaceType.Settlement,
            "RGN" or "ZN" or "ZNB" or "TERR" or "CONT" => PlaceType.Region,
            "RD" or "HWY" or "RR" => PlaceType.Road,
            "SEA" or "OCN" or "GULF" or "STRT" or "BAY" or "LK" or "LKS" or "RSV" => PlaceType.Water,
            "ISL" or "ISLS" or "CAPE" or "PEN" or "SPIT" or "MT" or "MTS" or "HLL" or "PT" or "PLN" or "FRST" => PlaceType.Terrain,
            _ => kind switch { 'H' => PlaceType.Water, 'T' or 'V' => PlaceType.Terrain, 'R' => PlaceType.Road, 'A' => PlaceType.Admin2, 'L' => PlaceType.Facility, _ => PlaceType.Facility },
        };
    }

    /// <summary>What is gone or only a part of a settlement counts as no namesake; seats of divisions are the better known.</summary>
    public static GazetteerFormat.RowFlags FlagsOf(ReadOnlySpan<char> code) => code switch
    {
        "PPLC" => GazetteerFormat.RowFlags.Capital | GazetteerFormat.RowFlags.Seat,
        "PPLA" => GazetteerFormat.RowFlags.Seat,
        "PPLA2" => GazetteerFormat.RowFlags.LesserSeat,
        "PPLX" or "PPLQ" or "PPLH" or "PPLW" => GazetteerFormat.RowFlags.Lesser,
        _ => GazetteerFormat.RowFlags.None,
    };
}
