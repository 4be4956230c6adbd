using Claimline.Language.Data;
using Claimline.Ledger.Copies;

namespace Claimline.Tests.Ledger.Copies;

/// <summary>What a copy changed is shown where it changes what is said.</summary>
public sealed class TextChangesTests
{
    private static readonly TextChanges Changes = TextChanges.Load(DataFiles.Embedded());

    [Theory]
    [InlineData("The strike wounded 12 people near the depot.", "The strike wounded 21 people near the depot.", "number: 12 > 21")]
    [InlineData("About 1,200 men took part.", "About 1,500 men took part.", "number: 1,200 > 1,500")]
    [InlineData("Three tanks burned by the road.", "Four tanks burned by the road.", "number: Three > Four")]
    [InlineData("The bridge was hit on Monday.", "The bridge was not hit on Monday.", "negation:  > not")]
    [InlineData("Our men didn’t leave the town.", "Our men left the town.", "negation: didn’t leave > left")]
    [InlineData("Міст уражено 3 ракетами.", "Міст уражено 5 ракетами.", "number: 3 > 5")]
    public void A_changed_number_or_negation_is_shown(string first, string copy, string change)
    {
        var one = Assert.Single(Changes.Of(first, copy));
        Assert.Equal(change, $"{one.What}: {one.Was} > {one.Is}");
        Assert.Equal(one.Is.Length == 0 ? copy.Length : copy.IndexOf(one.Is, StringComparison.Ordinal), one.At);
    }

    [Theory]
    [InlineData("The strike wounded 12 people near the depot.", "BREAKING! The strike wounded 12 people near the big depot.")]
    [InlineData("The bridge was not hit.", "The Bridge was not hit")]
    [InlineData("The bridge was hit.", "The bridge was hit. See https://t.me/frontnotes/17 and @frontnotes2 t.me/frontnotes/18")]
    [InlineData("The bridge was hit by a drone", "A bridge was hit by the drone")]
    [InlineData("Five men left.", "Five men left. Subscribe to our channel, where 20 thousand readers follow us every single day of the year")]
    public void Other_words_are_not(string first, string copy) => Assert.Empty(Changes.Of(first, copy));
}
