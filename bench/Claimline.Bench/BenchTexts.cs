using Claimline.Intake;
using Claimline.Intake.Posts;
using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Bench;

/// <summary>What is read: the assessments of ../shared/corpus where they are, else the project's samples many times over.</summary>
internal sealed record BenchTexts(IReadOnlyList<SourceText> Documents, string From, string Folder)
{
    public long Words { get; } = Documents.Sum(d => (long)CountWords(d.Text));

    public static string Root { get; } = FindRoot();

    public static BenchTexts Load()
    {
        var corpus = Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpus", "assessments"));
        var folder = Directory.Exists(corpus) ? corpus : Path.Combine(Root, "samples");
        var documents = Directory.GetFiles(folder).Where(DocumentReader.Reads).Order(StringComparer.Ordinal)
            .Select(f => ((DocumentResult.Opened)DocumentReader.ReadAsync(f, PostColumns.Default, CancellationToken.None).ToBlockingEnumerable().Single()).Source).ToList();
        if (folder != corpus) documents = [.. Enumerable.Repeat(documents, 100).SelectMany(d => d)];
        return new BenchTexts(documents, folder == corpus ? "../shared/corpus" : "samples/, a hundred times (../shared/corpus is not there)", folder);
    }

    public static Analyst NewAnalyst() => new(LanguageData.Load(DataFiles.Embedded()));

    /// <summary>Runs of characters between white space: the word count that all rates here are in, and the first baseline.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = !char.IsWhiteSpace(c);
            if (letter && !inside) words++;
            inside = letter;
        }
        return words;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Claimline.slnx"))) folder = folder.Parent ?? throw new InvalidOperationException("start the benchmark inside the project's folder");
        return folder.FullName;
    }
}
