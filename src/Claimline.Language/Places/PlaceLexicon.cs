using System.Globalization;
using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Places;

/// <summary>What the data know of places: the words around their names, the starter gazetteer, and the names of each theatre.</summary>
internal sealed class PlaceLexicon
{
    private readonly PlaceRole[] roles;
    private readonly PlaceType[] kinds;
    private readonly PlaceType[] kindsBefore;
    private readonly short[] bearings;
    private readonly Dictionary<string, Gazetteer> theatres;
    private readonly Dictionary<string, Ground> grounds;
    private readonly Dictionary<string, IReadOnlyList<string>> towns;
    private Dictionary<int, ushort> nations = [];

    private PlaceLexicon(PlaceRole[] roles, PlaceType[] kinds, PlaceType[] kindsBefore, short[] bearings, Gazetteer starter, Dictionary<string, Gazetteer> theatres, Dictionary<string, Ground> grounds, Dictionary<string, IReadOnlyList<string>> towns)
    {
        this.towns = towns;
        this.grounds = grounds;
        this.roles = roles;
        this.kinds = kinds;
        this.kindsBefore = kindsBefore;
        this.bearings = bearings;
        this.theatres = theatres;
        Starter = starter;
    }

    /// <summary>The places that ship with the program.</summary>
    public Gazetteer Starter { get; }

    /// <summary>Folded names of a theatre's own settlements.</summary>
    public IReadOnlyList<string> TownsOf(string theatre) => towns.GetValueOrDefault(theatre) ?? [];

    /// <summary>Where a theatre's fighting is.</summary>
    public Ground GroundOf(string theatre) => grounds.GetValueOrDefault(theatre) ?? Ground.None;

    /// <summary>A theatre's own names; null where it has none.</summary>
    public Gazetteer? OfTheatre(string id) => theatres.GetValueOrDefault(id);

    /// <summary>The words of <see cref="PlaceRole.Kind"/> for divisions: "oblast", "raion".</summary>
    public IReadOnlyList<int> Divisions { get; private init; } = [];

    /// <summary>The country of a word of <see cref="PlaceRole.Nationality"/>; 0 where it stands for none alone.</summary>
    public ushort NationOf(int word) => nations.GetValueOrDefault(word);

    /// <summary>Metres of a word of <see cref="PlaceRole.Distance"/>.</summary>
    public int MetresOf(int word) => bearings[word];

    /// <summary>Every place of a name, each once.</summary>
    public IReadOnlyList<GazetteerRow> Find(string name, Gazetteer? gazetteer)
    {
        var matches = new List<GazetteerMatch>();
        var key = PlaceKey.Mix(PlaceKey.HashOf(name));
        gazetteer?.Find(key, matches);
        Starter.Find(key, matches);
        foreach (var id in theatres.Keys.Order(StringComparer.Ordinal)) theatres[id].Find(key, matches);
        return [.. matches.DistinctBy(m => m.Id, StringComparer.Ordinal).Select(m => m.ToRow())];
    }

    public PlaceRole RoleOf(int word) => word < roles.Length ? roles[word] : PlaceRole.None;

    /// <summary>The type that a word of <see cref="PlaceRole.Kind"/> gives to the name beside it.</summary>
    public PlaceType KindOf(int word) => kinds[word];

    /// <summary>The same of a word before a name: "Lake", "Gulf of".</summary>
    public PlaceType KindBefore(int word) => kindsBefore[word];

    /// <summary>Degrees clockwise from north, of a word of <see cref="PlaceRole.Bearing"/>.</summary>
    public int BearingOf(int word) => bearings[word];

    public static PlaceLexicon Load(DataFiles files, Vocabulary vocabulary, VerbForms verbs, ICollection<Problem> problems)
    {
        var found = new List<(int Word, PlaceRole Role, PlaceType Kind, short Bearing)>();
        LoadWords(files, vocabulary, verbs, found, problems);
        var nations = new Dictionary<int, ushort>();
        foreach (var row in Table.Read(files, "language/en/nationalities.tsv", problems, "code", "adjectives", "people").Rows)
        {
            foreach (var word in row.List("adjectives").Concat(row.List("people")))
            {
                var id = vocabulary.Add(word.AsSpan(word.LastIndexOf(' ') + 1));
                found.Add((id, PlaceRole.Nationality, default, 0));
                if (row["code"] is { Length: 2 } code && !word.Contains(' ', StringComparison.Ordinal)) nations.TryAdd(id, (ushort)((code[0] << 8) | code[1]));
            }
        }
        var starterRows = StarterTable.Read(files, problems);
        var theatres = new Dictionary<string, Gazetteer>(StringComparer.Ordinal);
        var grounds = new Dictionary<string, Ground>(StringComparer.Ordinal);
        var axisWords = new HashSet<int>();
        var towns = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        NoteNames(starterRows, vocabulary, found);
        foreach (var path in files.Paths)
        {
            if (!path.StartsWith("theatres/", StringComparison.Ordinal) || !path.EndsWith("/names.tsv", StringComparison.Ordinal)) continue;
            var rows = TheatreNames.Read(files, path, starterRows, problems);
            var places = path.Replace("names.tsv", "places.tsv", StringComparison.Ordinal);
            if (files.Contains(places)) StarterTable.Read(files, places, rows, problems);
            NoteNames(rows, vocabulary, found);
            theatres[path.Split('/')[1]] = Build(rows);
            towns[path.Split('/')[1]] = [.. rows.Where(r => FeatureCodes.TypeOf(r.FeatureCode) == PlaceType.Settlement).SelectMany(r => r.Alternates.Append(r.Name)).Select(n => PlaceKey.Fold(n)).Distinct(StringComparer.Ordinal)];
            grounds[path.Split('/')[1]] = Ground.Load(files, path.Replace("names.tsv", "axes.tsv", StringComparison.Ordinal), rows, vocabulary, axisWords, problems);
        }
        foreach (var word in axisWords) found.Add((word, PlaceRole.AxisWord, default, 0));
        var roles = new PlaceRole[vocabulary.Count];
        var kinds = new PlaceType[vocabulary.Count];
        var kindsBefore = new PlaceType[vocabulary.Count];
        var bearings = new short[vocabulary.Count];
        foreach (var (word, role, kind, bearing) in found)
        {
            roles[word] |= role;
            if ((role & (PlaceRole.Kind | PlaceRole.KindPlural)) != 0) kinds[word] = kind;
            if ((role & (PlaceRole.KindOf | PlaceRole.KindBefore)) != 0) kindsBefore[word] = kind;
            if (role is PlaceRole.Bearing or PlaceRole.Distance) bearings[word] = bearing;
        }
        return new PlaceLexicon(roles, kinds, kindsBefore, bearings, Build(starterRows), theatres, grounds, towns)
        {
            nations = nations,
            Divisions = [.. found.Where(f => f.Role == PlaceRole.Kind && f.Kind is PlaceType.Admin1 or PlaceType.Admin2).Select(f => f.Word).Distinct()],
        };
    }

    private static void LoadWords(DataFiles files, Vocabulary vocabulary, VerbForms verbs, List<(int, PlaceRole, PlaceType, short)> found, ICollection<Problem> problems)
    {
        foreach (var row in Table.Read(files, "language/en/place-words.tsv", problems, "words", "role", "detail").Rows)
        {
            var role = row.Choice<PlaceRole>("role", problems);
            var isVerb = (role & (PlaceRole.Motion | PlaceRole.Object | PlaceRole.ObjectWeak | PlaceRole.ObjectCountry | PlaceRole.Saying | PlaceRole.Asking)) != 0;
            var kind = (role & (PlaceRole.Kind | PlaceRole.KindPlural | PlaceRole.KindOf | PlaceRole.KindBefore)) != 0 ? row.Choice<PlaceType>("detail", problems) : default;
            var bearing = role is PlaceRole.Bearing or PlaceRole.Distance ? row.Whole("detail", problems) ?? 0 : 0;
            foreach (var word in (row["words"] ?? "").Split('|'))
            {
                var id = vocabulary.Add(word);
                if (!isVerb) found.Add((id, role, kind, (short)bearing));
                else foreach (var form in verbs.FormsOf(id)) found.Add((form, role, kind, (short)bearing));
            }
        }
    }

    // A name's first word is known to the vocabulary, so that one look at its flags tells whether a token can begin a name.
    private static void NoteNames(IReadOnlyList<GazetteerRow> rows, Vocabulary vocabulary, List<(int, PlaceRole, PlaceType, short)> found)
    {
        foreach (var row in rows)
        {
            Note(row.Name);
            foreach (var alternate in row.Alternates) Note(alternate);
        }

        void Note(string name)
        {
            var end = name.AsSpan().IndexOfAny(' ', '-');
            found.Add((vocabulary.Add(end < 0 ? name : name.AsSpan(0, end)), PlaceRole.Name, default, 0));
            if (end > 0 && name[end] == '-') found.Add((vocabulary.Add(name.AsSpan(0, name.IndexOf(' ', StringComparison.Ordinal) is var space && space > 0 ? space : name.Length)), PlaceRole.Name, default, 0));
        }
    }

    private static Gazetteer Build(IReadOnlyList<GazetteerRow> rows) =>
        Gazetteer.Open(GazetteerWriter.Write(rows), "", out var problem) ?? throw new InvalidOperationException(problem!.ToString());

    internal static double? Degrees(Table.Row row, string column, ICollection<Problem> problems)
    {
        if (row[column] is not { } cell) return null;
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= 180) return value;
        problems.Add(new("CL0205", $"'{cell}' in column '{column}' is no degree between -180 and 180", row.Line.ToString()));
        return null;
    }
}
