"""The catalogue for the world's programs, at the addresses that they expect."""

from django.urls import path

from catalogue.views import ckan, feeds, rdf

app_name = "publish"
urlpatterns = [
    path("catalog", rdf.catalogue_name, name="catalogue-name"),
    path("catalog.<str:ending>", rdf.Catalogue.as_view(), name="catalogue"),
    path("dataset/<uuid:resource_id>", rdf.dataset_name, name="dataset-name"),
    path("dataset/<uuid:resource_id>.<str:ending>", rdf.Dataset.as_view(), name="dataset"),
    path("catalogue/feed.atom", feeds.SearchFeed.as_view(), name="feed"),
    path("sitemap.xml", feeds.sitemap_list, name="sitemap"),
    path("sitemap-<int:number>.xml", feeds.sitemap_file, name="sitemap-part"),
    path("robots.txt", feeds.robots, name="robots"),
    path("api/action/<str:verb>", ckan.Action.as_view(), name="action"),
    path("api/3/action/<str:verb>", ckan.Action.as_view(), name="action-3"),
]
