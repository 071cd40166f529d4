using StaticNews.Model;

namespace StaticNews.Tests;

/// <summary>Expected values are those of unicodedata.normalize('NFC', …) in Python 3.</summary>
public sealed class ComposedTextTests
{
    [Theory]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("a\u0323\u0302", "\u1EAD")]
    [InlineData("a\u0302\u0323", "\u1EAD")]
    [InlineData("\u00E2\u0323", "\u1EAD")]
    [InlineData("\u1EA1\u0302", "\u1EAD")]
    [InlineData("o\u031B\u0301", "\u1EDB")]
    [InlineData("\u03B1\u0313\u0301\u0345", "\u1F84")]
    [InlineData("\u0438\u0306", "\u0439")]
    [InlineData("s\u0323\u0307", "\u1E69")]
    [InlineData("s\u0307\u0323", "\u1E69")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "\uD55C\uAE00")]
    [InlineData("\uD558\u11AB", "\uD55C")]
    [InlineData("\u304B\u3099\u30CF\u309A", "\u304C\u30D1")]
    [InlineData("\u0627\u0654", "\u0623")]
    [InlineData("\u0BC6\u0BBE", "\u0BCA")]
    [InlineData("x\u0301", "x\u0301")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("a\u0301\u0301", "\u00E1\u0301")]
    public void Letters_and_their_marks_become_one_letter(string text, string composed) => Assert.Equal(composed, ComposedText.Of(text));

    [Fact]
    public void Text_that_is_composed_already_is_the_same_instance()
    {
        string text = "caf\u00E9 \u4F60\u597D \u0645\u0631\u062D\u0628\u0627";
        Assert.Same(text, ComposedText.Of(text));
    }
}
