using Claimline.Intake.Gazetteers;
using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Language.Places;

namespace Claimline.Tests.Places;

/// <summary>The place tables beside the project as one gazetteer, as an import makes it; tests that ask for it are skipped where they are not there.</summary>
internal static class SharedGazetteer
{
    private static readonly Lazy<LanguageData> Data = new(() => LanguageData.Load(DataFiles.Embedded()));
    private static readonly Lazy<Gazetteer> All = new(() => Build(Directory.GetFiles(ProjectFolder.Shared("geo"), "*.tsv")));
    private static readonly Lazy<Gazetteer> World = new(() => Build([ProjectFolder.Shared("geo", "places_world.tsv"), ProjectFolder.Shared("geo", "regions.tsv")]));

    /// <summary>Reads with every table, the judged setting.</summary>
    public static Analyst WithAll()
    {
        ProjectFolder.Shared("geo");
        return new Analyst(Data.Value, All.Value);
    }

    /// <summary>Reads with the tables of the world's towns and regions.</summary>
    public static Analyst WithWorld()
    {
        ProjectFolder.Shared("geo");
        return new Analyst(Data.Value, World.Value);
    }

    public static Analyst Starter() => new(Data.Value);

    /// <summary>How many places bear a name in all tables.</summary>
    public static int CountOf(string name) => Data.Value.FindPlaces(name, All.Value).Count;

    public static SourceText Text(string text, string? theatre = null) => new() { Text = text, Sha256 = "", Theatre = theatre };

    private static Gazetteer Build(IReadOnlyList<string> files)
    {
        var tables = files.Order(StringComparer.Ordinal).Select(f => GazetteerReader.Read(f).Table!).ToList();
        return Gazetteer.Open(GazetteerWriter.Write(GazetteerMerge.Merge(tables)), "shared", out _)!;
    }
}
