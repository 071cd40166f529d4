namespace StaticNews.Model;

/// <summary>Where an article shows its corrections.</summary>
public enum CorrectionPlace
{
    /// <summary>Above the text.</summary>
    Top,

    /// <summary>Below the text.</summary>
    End,
}
