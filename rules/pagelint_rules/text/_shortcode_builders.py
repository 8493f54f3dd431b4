"""Who renders a shortcode: plugins, themes and their tag names, from their public sources."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple


class Builder(NamedTuple):
    """What renders some shortcodes: `product` reads after "the"; names by blank or by prefix."""

    product: str
    names: str = ""
    prefixes: tuple[str, ...] = ()


BUILDERS = (
    Builder("WPBakery plugin", prefixes=("vc_", "vcex_")),
    Builder("Divi builder", prefixes=("et_pb_",)),
    Builder("Bloom plugin", prefixes=("et_bloom_",)),
    Builder("Avada theme's Fusion Builder", prefixes=("fusion_",)),
    Builder("Enfold theme", prefixes=("av_", "avia_")),
    Builder("Beaver Builder plugin", "fl-safe", ("fl_builder_",)),
    Builder("Elementor plugin", "INSERT_ELEMENTOR", ("elementor-",)),
    Builder("KingComposer plugin", prefixes=("kc_",)),
    Builder("SiteOrigin plugin", prefixes=("siteorigin_",)),
    Builder("Thrive plugin", prefixes=("thrive_", "tve_")),
    Builder("Tatsu builder", prefixes=("tatsu_",)),
    Builder("Salient theme", prefixes=("nectar_",)),
    Builder("Themify builder", prefixes=("themify_",)),
    Builder(
        "Cornerstone builder of the X and Pro themes",
        "cs_alert cs_column cs_row cs_section x_accordion x_alert x_gap x_icon x_line x_row"
        " x_section x_raw_content x_recent_posts x_video_player cs_block_grid cs_block_grid_item"
        " cs_icon_list cs_icon_list_item cs_pricing_table_column cs_text x_accordion_item"
        " x_author x_blockquote x_button x_callout x_card x_column x_columnize x_container"
        " x_content_band x_counter x_creative_cta x_custom_headline x_extra x_feature_box"
        " x_feature_headline x_feature_list x_google_map_marker x_highlight x_image x_lightbox"
        " x_promo x_prompt x_pullquote x_responsive_text x_share x_skill_bar x_slider x_tab"
        " x_tab_nav x_tab_nav_item x_tabs x_text_type x_toc x_toc_item",
        ("cs_element_",),
    ),
    Builder(
        "Oxygen builder",
        "ct_headline ct_link_2 ct_link_button ct_link_text ct_section ct_text_block",
        ("oxy_",),
    ),
    Builder(
        "Brooklyn theme",
        "ut_big_icon ut_btn ut_button ut_client ut_custom_heading ut_custom_link ut_fancy_link"
        " ut_header ut_highlight ut_hover_box_back ut_hover_box_front ut_parallax_quote ut_probar"
        " ut_quote ut_rotate_words ut_service_box ut_service_column ut_service_column_vertical"
        " ut_service_icon_box ut_social ut_tab ut_team_member ut_toggle",
    ),
    Builder(
        "The7 theme",
        "dt_banner dt_blog_carousel dt_button dt_call_to_action dt_carousel dt_contact_form"
        " dt_fancy_image dt_fancy_title dt_quote dt_teaser dt_vc_list",
    ),
    Builder("Uncode theme", prefixes=("uncode_",)),
    Builder("tagDiv theme (Newspaper, Newsmag)", prefixes=("td_block_",)),
    Builder("Shortcodes Ultimate plugin", prefixes=("su_",)),
    Builder("Contact Form 7 plugin", "contact-form contact-form-7"),
    Builder("Gravity Forms plugin", "gravityform gravityforms"),
    Builder("Ninja Forms plugin", "nf_preview", ("ninja_form",)),
    Builder("WPForms plugin", "wpforms"),
    Builder("Formidable Forms plugin", "formidable"),
    Builder("Caldera Forms plugin", "caldera_form"),
    Builder("Mailchimp for WordPress plugin", prefixes=("mc4wp",)),
    Builder("ActiveCampaign plugin", "activecampaign"),
    Builder("Fluent Forms plugin", "fluentform"),
    Builder("HubSpot plugin", "hubspot"),
    Builder("Popup Maker plugin", "popup_trigger", ("pum_",)),
    Builder(
        "WooCommerce plugin",
        "add_to_cart add_to_cart_url best_selling_products featured_products product"
        " product_attribute product_categories product_category product_page products"
        " recent_products related_products sale_products shop_messages top_rated_products",
        ("woocommerce_",),
    ),
    Builder(
        "Easy Digital Downloads plugin",
        "download_checkout download_history downloads purchase_history purchase_link",
        ("edd_",),
    ),
    Builder("bbPress plugin", prefixes=("bbp-",)),
    Builder("Jetpack plugin", "blog_subscription_form", ("jetpack_",)),
    Builder("Slider Revolution plugin", "rev_slider"),
    Builder("LayerSlider plugin", "layerslider"),
    Builder("Master Slider plugin", "masterslider"),
    Builder("MetaSlider plugin", "metaslider ml-slider"),
    Builder("Smart Slider 3 plugin", "smartslider3"),
    Builder("NextGEN Gallery plugin", "album imagebrowser singlepic slideshow thumb", ("ngg",)),
    Builder("Envira Gallery plugin", "envira-gallery"),
    Builder("FooGallery plugin", "foogallery"),
    Builder("Instagram Feed plugin", "instagram-feed"),
    Builder("TablePress plugin", "table"),
    Builder("SyntaxHighlighter plugin", "sourcecode"),
)
CORE = frozenset({"audio", "caption", "embed", "gallery", "playlist", "video", "wp_caption"})
# Tags of many themes that are words of prose too: only attributes or a closing tag tell.
ORDINARY = frozenset({
    "accordion", "album", "audio", "box", "button", "caption", "column", "columns", "divider",
    "downloads", "dropcap", "embed", "formidable", "gallery", "heading", "highlight", "hubspot",
    "icon", "image", "label", "link", "map", "menu", "note", "playlist", "product", "products",
    "pullquote", "row", "search", "section", "slider", "slideshow", "spacer", "tab", "table",
    "tabs", "testimonial", "thumb", "toggle", "video",
})  # fmt: skip
# Players: what follows the name is an address or a number.
MEDIA = frozenset({
    "dailymotion", "gist", "googlemaps", "scribd", "slideshare", "soundcloud", "spotify", "ted",
    "vimeo", "youtube",
})  # fmt: skip
# Compound ones without a known owner: layout columns that many themes brought along.
COLUMNS = frozenset({
    "one_half", "one_third", "two_third", "two_thirds", "one_fourth", "three_fourth", "one_fifth",
    "one_sixth", "one_half_last", "one_third_last", "two_third_last", "one_fourth_last",
    "three_fourth_last",
})  # fmt: skip


@cache
def _owners() -> dict[str, str]:
    return {name: builder.product for builder in BUILDERS for name in builder.names.split()}


@cache
def _prefixes() -> tuple[tuple[str, str], ...]:
    return tuple((prefix, builder.product) for builder in BUILDERS for prefix in builder.prefixes)


def product_of(name: str) -> str:
    """What renders a shortcode, "" if nobody knows."""
    owner = _owners().get(name)
    if owner:
        return owner
    return next((product for prefix, product in _prefixes() if name.startswith(prefix)), "")


def is_distinctive(name: str) -> bool:
    """Whether the name alone proves a shortcode: a builder's, and no word of prose."""
    if name in COLUMNS or name == "wp_caption":
        return True
    return name not in ORDINARY and bool(product_of(name))


def is_ordinary(name: str) -> bool:
    """Whether the name is both a known shortcode and a word of prose."""
    return name in ORDINARY
