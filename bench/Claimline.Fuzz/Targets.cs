using Claimline.Intake;
using Claimline.Intake.Archive;
using Claimline.Intake.Evidence;
using Claimline.Intake.Html;
using Claimline.Intake.Pdf;
using Claimline.Intake.Posts;
using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Fuzz;

/// <summary>What is fuzzed: a reader for each format, which is given the bytes whatever they begin with.</summary>
internal static class Targets
{
    private const string Where = "here";

    // Not before it is called: nothing that is instrumented may run earlier.
    private static readonly Lazy<Analyst> Analyst = new(() => new Analyst(LanguageData.Load(DataFiles.Embedded())));

    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } = new Dictionary<string, Action<byte[]>>(StringComparer.Ordinal)
    {
        ["html"] = file => Check(HtmlReader.Read(file, Where, null)),
        ["telegram-html"] = file => Check(HtmlReader.Read(file, Where, null)),
        ["pdf"] = file => Check([PdfReader.Read(file, Where, null)]),
        ["docx"] = file => Check(ZipReader.ReadAsync(new MemoryStream(file), Where, null, PostColumns.Default, CancellationToken.None)),
        ["zip"] = file => Check(ZipReader.ReadAsync(new MemoryStream(file), Where, null, PostColumns.Default, CancellationToken.None)),
        ["jsonl"] = file => Check(new JsonReader(new ByteWindow(new MemoryStream(file)), Where, PostColumns.Default).ReadAsync(CancellationToken.None)),
        ["telegram-json"] = file => Check(new JsonReader(new ByteWindow(new MemoryStream(file)), Where, PostColumns.Default).ReadAsync(CancellationToken.None)),
        ["csv"] = file => Check(new TableReader(new ByteWindow(new MemoryStream(file)), Where, PostColumns.Default).ReadAsync(CancellationToken.None)),
        // Its headings, lists and notes are told by the reading.
        ["markdown"] = file => Check(DocumentReader.ReadAsync(new MemoryStream(file), Where, null, PostColumns.Default, CancellationToken.None), static source => Analyst.Value.Read(source)),
        ["geojson"] = Evidence,
        ["evidence-csv"] = Evidence,
    };

    private static void Check(IAsyncEnumerable<DocumentResult> results, Action<SourceText>? then = null) => Check(results.ToBlockingEnumerable(), then);

    private static void Check(IEnumerable<DocumentResult> results, Action<SourceText>? then = null)
    {
        foreach (var result in results)
        {
            if (result is DocumentResult.Opened { Source: var source })
            {
                Whole(source);
                then?.Invoke(source);
            }
            else if (result is DocumentResult.Refused { Problem: var problem })
            {
                Coded(problem);
            }
        }
    }

    private static void Whole(SourceText source)
    {
        if (source.Text.Length == 0) throw new InvalidOperationException("a document without text");
        for (var at = 0; at < source.Text.Length; at++)
        {
            if (char.IsHighSurrogate(source.Text[at]) && at + 1 < source.Text.Length && char.IsLowSurrogate(source.Text[at + 1])) at++;
            else if (char.IsSurrogate(source.Text[at])) throw new InvalidOperationException("half a surrogate pair");
        }
    }

    private static void Coded(Problem? problem)
    {
        if (problem?.Code.StartsWith("CL01", StringComparison.Ordinal) != true) throw new InvalidOperationException("a refusal without a code");
    }

    private static void Evidence(byte[] file)
    {
        foreach (var (_, item, problem) in EvidenceListReader.Read(file, Where))
        {
            if (item is null) Coded(problem);
        }
    }
}
