using Claimline.Language.Data;
using Claimline.Language.Theatres;
using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>The names that the data know in one theatre: its own, those of the world, and the offices every state has.</summary>
internal sealed class EntityBook
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityName> byName = new(StringComparer.Ordinal);
    private readonly NameLanguage language;
    private readonly Theatre theatre;
    private readonly ICollection<Problem> problems;

    private EntityBook(NameLanguage language, Theatre theatre, ICollection<Problem> problems)
    {
        this.language = language;
        this.theatre = theatre;
        this.problems = problems;
        Names = new PhraseBook<EntityName>(language.Words);
    }

    public PhraseBook<EntityName> Names { get; }

    /// <summary>Persons by the key of their surname, for spellings that the data do not list.</summary>
    public Dictionary<string, List<Entity>> BySurname { get; } = new(StringComparer.Ordinal);

    /// <summary>Outlets by the handles of their channels, in small letters.</summary>
    public Dictionary<string, Entity> ByHandle { get; } = new(StringComparer.Ordinal);

    /// <summary>Beginnings, before a number, of the names of equipment ("T-").</summary>
    public HashSet<string> Prefixes { get; } = new(StringComparer.Ordinal);

    /// <summary>A name as listed, in any case; null where it is none.</summary>
    public EntityName? Find(string name) => byName.GetValueOrDefault(name.ToLowerInvariant().Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal));

    public static EntityBook Load(DataFiles files, NameLanguage language, Theatre theatre, WordFlags flags, ICollection<Problem> problems)
    {
        var book = new EntityBook(language, theatre, problems);
        book.Institutions(Table.Read(files, "language/en/institutions.tsv", problems, "id", "names", "abbreviations", "kind", "type"));
        foreach (var folder in new[] { $"theatres/{theatre.Id}", "world" })
        {
            book.Actors(Table.Read(files, $"{folder}/actors.tsv", problems, "id", "name", "variants", "short", "gender", "side", "kind", "speaks-for", "roles"));
            book.Organisations(Table.Read(files, $"{folder}/organisations.tsv", problems, "id", "name", "variants", "abbreviations", "side", "kind", "speaks-for"), MentionType.Organisation);
            book.Organisations(Table.Read(files, $"{folder}/outlets.tsv", problems, "id", "name", "variants", "handles", "side", "kind", "speaks-for"), MentionType.Outlet);
        }
        book.Organisations(Table.Read(files, $"theatres/{theatre.Id}/forces.tsv", problems, "id", "name", "variants", "abbreviations", "side", "kind", "speaks-for"), MentionType.Force);
        book.Things(Table.Read(files, $"theatres/{theatre.Id}/facilities.tsv", problems, "names"), MentionType.Facility);
        book.Things(Table.Read(files, $"theatres/{theatre.Id}/equipment.tsv", problems, "names", "form", "class"), MentionType.Equipment);
        foreach (var (phrase, entry) in book.entries)
        {
            var name = new EntityName(entry.Entities, entry.Exact, entry.NeedsCapital, entry.IsShort);
            book.byName[phrase] = name;
            book.Names.Add(phrase, name);
            flags.Mark(phrase, NameFlags.Entity);
        }
        return book;
    }

    private void Institutions(Table table)
    {
        foreach (var row in table.Rows)
        {
            if (row["id"] is not { } id || row.List("names") is not [var name, ..] names) continue;
            var entity = Checked(row, new Entity { Id = id, Name = name, Type = row.Choice<MentionType>("type", problems), Kind = row["kind"], IsGeneric = true, Line = row.Line });
            foreach (var each in names) Add(each, entity);
            foreach (var each in row.List("abbreviations")) Add(each, entity);
        }
    }

    private void Actors(Table table)
    {
        foreach (var row in table.Rows)
        {
            if (row["id"] is not { } id || row["name"] is not { } name) continue;
            var entity = Checked(row, new Entity
            {
                Id = id, Name = name, Type = MentionType.Person, Kind = row["kind"], Side = row["side"], SpeaksFor = row["speaks-for"],
                Gender = row.Choice<Gender>("gender", problems), Roles = RoleList.Read(row, problems), Line = row.Line,
            });
            Add(name, entity);
            foreach (var each in row.List("variants")) Add(each, entity);
            foreach (var each in row.List("short"))
            {
                Add(each, entity, isShort: true);
                var key = language.Keys.Of(each);
                if (!BySurname.TryGetValue(key, out var namesakes)) BySurname[key] = namesakes = [];
                if (!namesakes.Contains(entity)) namesakes.Add(entity);
            }
        }
    }

    private void Organisations(Table table, MentionType type)
    {
        foreach (var row in table.Rows)
        {
            if (row["id"] is not { } id || row["name"] is not { } name) continue;
            var entity = Checked(row, new Entity { Id = id, Name = name, Type = type, Kind = row["kind"], Side = row["side"], SpeaksFor = row["speaks-for"], Line = row.Line });
            Add(name, entity);
            foreach (var each in row.List("variants")) Add(each, entity);
            foreach (var each in row.List("abbreviations")) Add(each, entity);
            foreach (var each in row.List("handles")) ByHandle.TryAdd(each.ToLowerInvariant(), entity);
        }
    }

    private void Things(Table table, MentionType type)
    {
        foreach (var row in table.Rows)
        {
            if (row.List("names") is not [var name, ..] names) continue;
            if (row["form"] is "prefix")
            {
                foreach (var each in names) Prefixes.Add(each);
                continue;
            }
            foreach (var each in names) Add(each, new Entity { Id = name, Name = type is MentionType.Equipment ? each : name, Type = type, Line = row.Line });
        }
    }

    private Entity Checked(in Table.Row row, Entity entity)
    {
        if (!language.Sources.Has(entity.Kind)) problems.Add(new("CL0208", $"'{entity.Kind}' is no kind of language/en/source-kinds.tsv", row.Line.ToString()));
        if (entity.Side is { } side && side != "none" && theatre.PartyOf(side) is null && side.Any(char.IsLower))
            problems.Add(new("CL0208", $"'{side}' is neither a party of the theatre, nor a country's code, nor 'none'", row.Line.ToString()));
        return entity with { Kind = language.Sources.Has(entity.Kind) ? entity.Kind : SourceKind.Organisation };
    }

    private void Add(string name, Entity entity, bool isShort = false)
    {
        var key = name.ToLowerInvariant();
        if (!entries.TryGetValue(key, out var entry))
        {
            var exact = !name.Contains(' ', StringComparison.Ordinal) && name.Length > 1 && name[1..].Any(char.IsUpper) && !name.Contains('-', StringComparison.Ordinal) ? name : null;
            entries[key] = entry = new Entry { Exact = exact, NeedsCapital = char.IsUpper(name[0]), IsShort = isShort };
        }
        if (entry.Entities.Exists(e => e.Id == entity.Id)) return;
        // A name of its own comes before an office that every state has, and a full name before a surname.
        if (entity.IsGeneric || (isShort && !entry.IsShort)) entry.Entities.Add(entity);
        else entry.Entities.Insert(entry.Entities.FindLastIndex(e => !e.IsGeneric) + 1, entity);
        entry.IsShort &= isShort;
    }

    private sealed class Entry
    {
        public List<Entity> Entities { get; } = [];
        public string? Exact { get; init; }
        public bool NeedsCapital { get; init; }
        public bool IsShort { get; set; }
    }
}
