using Claimline.Cli.Evaluation;
using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Tests.Evaluation;

public sealed class ScoresTests
{
    [Fact]
    public void No_figure_falls_below_the_saved_one()
    {
        var shared = ProjectFolder.Shared();
        Assert.SkipUnless(File.Exists(ScoreFile.PathIn(ProjectFolder.Root)), "no scores are saved; claimline eval --save keeps them");
        var analyst = new Analyst(LanguageData.Load(DataFiles.Embedded()));
        var sets = EvaluationSet.All(ProjectFolder.Root, shared).Where(s => s.Missing is null)
            .ToDictionary(s => s.Name, s => Scores.Sum(s.Documents.Select(d => d.Score(analyst, details: null))), StringComparer.Ordinal);
        Assert.Equal([], ScoreFile.Falls(ProjectFolder.Root, sets));
    }

    [Fact]
    public void The_project_holds_no_text_of_the_reports_it_labels()
    {
        var folder = Path.Combine(ProjectFolder.Root, "eval", "labels");
        Assert.SkipUnless(Directory.Exists(folder), "eval/labels holds no labels yet");
        Assert.All(ProjectFolder.Files("eval/labels", "*.json"), file => Assert.DoesNotContain("\"text\"", File.ReadAllText(file), StringComparison.Ordinal));
    }
}
