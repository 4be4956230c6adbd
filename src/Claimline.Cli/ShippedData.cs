using Claimline.Language.Data;

namespace Claimline.Cli;

/// <summary>The data that ship, loaded once. Loading takes a third of a short run, so it can begin before the command line is understood.</summary>
internal static class ShippedData
{
    private static readonly Lazy<DataFiles> LazyFiles = new(DataFiles.Embedded);
    private static readonly Lazy<LanguageData> LazyData = new(() => LanguageData.Load(Files));

    public static DataFiles Files => LazyFiles.Value;

    public static LanguageData Data => LazyData.Value;

    /// <summary>Begins to load on another thread where the arguments ask for reading with these data.</summary>
    public static void BeginFor(string[] args)
    {
        if (args is ["read" or "explain" or "add", _, ..] && !args.Contains("--data", StringComparer.Ordinal)) ThreadPool.QueueUserWorkItem(static _ => LazyData.Value.ToString());
    }
}
