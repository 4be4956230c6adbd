namespace Claimline.Language.Places;

/// <summary>A place that bears a name. A small handle: its parts are read from the gazetteer when they are asked for.</summary>
internal readonly record struct GazetteerMatch(Gazetteer From, int Row, NameKind Kind)
{
    public string Id => From.TextAt(From[Row].Id) ?? "?";

    public string Name => From.TextAt(From[Row].Name) ?? "?";

    public string? Admin1 => From.TextAt(From[Row].Admin1);

    public string? Admin2 => From.TextAt(From[Row].Admin2);

    public string? Source => From.TextAt(From[Row].Source);

    public double Latitude => From[Row].Latitude / 1e5;

    public double Longitude => From[Row].Longitude / 1e5;

    public PlaceType Type => From[Row].Type;

    public int Population => From[Row].Population;

    public int Namesakes => From[Row].Namesakes;

    public GazetteerFormat.RowFlags Flags => From[Row].Flags;

    public bool IsCapital => (From[Row].Flags & GazetteerFormat.RowFlags.Capital) != 0;

    /// <summary>Gone, or a part of a settlement.</summary>
    public bool IsLesser => (From[Row].Flags & GazetteerFormat.RowFlags.Lesser) != 0;

    /// <summary>Two letters packed; 0 for none.</summary>
    public ushort CountryCode => From[Row].Country;

    public string? Country => CountryCode == 0 ? null : new string([(char)(CountryCode >> 8), (char)(CountryCode & 0xFF)]);

    public GazetteerRow ToRow() => new()
    {
        Id = Id,
        Name = Name,
        Latitude = Latitude,
        Longitude = Longitude,
        FeatureCode = PlaceTypes.NameOf(Type),
        Admin1 = Admin1,
        Admin2 = Admin2,
        Country = Country ?? "",
        Population = Population,
        Namesakes = Namesakes,
        Source = Source ?? "",
    };
}
