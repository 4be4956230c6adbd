using Claimline.Language;
using Claimline.Ledger.Queries;
using Claimline.Publish;
using Claimline.Publish.Composing;
using Claimline.Publish.Editing;
using Claimline.Publish.Maps;

namespace Claimline.Cli;

/// <summary>The text of an edition: composed, or made of an editor's file where there is one. Our reader is loaded only for sentences that an editor wrote.</summary>
internal sealed class EditionText(PublicationData data, DirectoryInfo? folder, Terminal terminal)
{
    private static readonly string NoHash = new('0', 64);

    private readonly Lazy<Analyst> analyst = new(() => new Analyst(DataOption.Load(folder, terminal), PlacesCommand.Open(terminal)));

    /// <summary>An editor's file from the disk; null, with its problems reported, where it is none.</summary>
    public async Task<EditedFile?> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var edited = EditedFile.Read(await File.ReadAllBytesAsync(file.FullName, cancellation), file.ToString(), problems);
        Report(problems);
        return edited;
    }

    /// <returns>Null where the editor's file may not go out so; every problem is reported.</returns>
    public Assessment? Of(DayMaterial material, Edition edition, EditedFile? edited, NoteStyle notes = NoteStyle.Sentence, MapGround? ground = null)
    {
        if (edited is null) return Composer.Compose(material, edition, data, notes, ground);
        var theatre = material.Documents.GroupBy(d => d.Theatre).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault();
        var (assessment, problems) = new EditingDesk(material, edition, data, notes, ground)
            .Of(edited, text => LooseText.Of(analyst.Value.Read(new SourceText { Text = text, Sha256 = NoHash, Date = edition.Date, Publisher = edition.Series, Theatre = theatre })));
        Report(problems);
        return assessment;
    }

    private void Report(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems) CommandLineTool.Report(terminal, problem);
    }
}
